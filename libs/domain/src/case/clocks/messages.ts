import type { ClockEvents } from '../../clocks/messages';
import type { ClockKind } from '../../deadlines/clock-kinds';
import type { SupervisionCard } from '../supervision/supervision-terms';

export interface CaseClockEvents extends ClockEvents {
  /** By rule, up the ladder of government: those of the unit see to it from now on, under that card. */
  CaseRaised: {
    readonly to: string;
    readonly card: SupervisionCard;
    readonly kind: ClockKind;
    /** The clock whose time ran out, and how much of it had passed. */
    readonly clockNumber: number;
    readonly percent: number;
  };
}
