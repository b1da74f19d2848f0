import type { Label, MediationOutcome } from '@casegrid/domain';
import { agreedAs, performedAs, underWay, type Cohort } from '@casegrid/projections';
import type { UnmappedFilter } from '../mediation-lists';

/** A figure of the board: what of which cohort it counts, and the list that it opens into. */
export interface Figure {
  readonly name: Label;
  readonly text: Label;
  readonly cohort: Cohort;
  /** Of these results alone; of all when absent. */
  readonly results?: readonly string[];
  readonly filter: UnmappedFilter;
}

const concludedAs = (...outcomes: readonly MediationOutcome[]) => ({
  cohort: 'CONCLUDED' as const,
  results: outcomes,
  filter: { outcomes },
});

const written = { cohort: 'IN_FORCE' as const, filter: { form: 'WRITTEN' as const } };

const once = {
  zh: '同一纠纷在不同组织之间移交的，只计一次，计入现在（或结束时）所在的类型。',
  en: 'A dispute that was handed over counts once, on the track on which it is, or ended.',
};

/** How each figure is counted; whoever changes what one means raises `figuresVersion`. */
export const figures = {
  accepted: {
    name: { zh: '受理', en: 'Accepted' },
    text: {
      zh: `纠纷发生地在该单位辖区内（含下级）、受理日在期间内的调解。${once.zh}`,
      en: `Mediations of disputes that arose in the unit or below, accepted in the period. ${once.en}`,
    },
    cohort: 'ACCEPTED',
    filter: {},
  },
  settled: {
    name: { zh: '受理案件中调解成功', en: 'Settled, of those accepted' },
    text: {
      zh: '期间内受理、至今协议已生效的调解；协议后被法院撤销或确认无效的不计。',
      en: 'Of those accepted in the period, those of which an agreement has taken effect by now; not those of which a court voided it.',
    },
    cohort: 'ACCEPTED',
    results: ['AGREED'],
    filter: { outcomes: ['AGREED'] },
  },
  underWay: {
    name: { zh: '受理案件中尚未终结', en: 'Under way, of those accepted' },
    text: {
      zh: '期间内受理、至今尚未终结的调解。',
      en: 'Of those accepted in the period, those not concluded by now.',
    },
    cohort: 'ACCEPTED',
    results: [underWay],
    filter: { isUnderWay: true },
  },
  concluded: {
    name: { zh: '终结', en: 'Concluded' },
    text: {
      zh: '期间内协议生效或调解不成（含作出处理决定、协议被撤销或确认无效）的调解，不论何时受理；当事人退出、拒绝和不予受理的不计，另列。',
      en: 'Mediations of which an agreement took effect in the period or that ended without one (also those decided by the government, and those whose agreement was voided), whenever accepted; not those that a party left or refused, or that were not accepted: these are shown apart.',
    },
    ...concludedAs('AGREED', 'VOIDED', 'TERMINATED', 'DECIDED'),
  },
  concludedSettled: {
    name: { zh: '终结案件中调解成功', en: 'Settled, of those concluded' },
    text: {
      zh: '期间内协议生效的调解，不论何时受理；协议后被法院撤销或确认无效的不计。',
      en: 'Mediations of which an agreement took effect in the period, whenever accepted; not those of which a court voided it.',
    },
    ...concludedAs('AGREED'),
  },
  withdrawn: {
    name: { zh: '当事人退出', en: 'Withdrawn' },
    text: {
      zh: '期间内因一方当事人全部退出而终止的调解。',
      en: 'Mediations that ended in the period because nobody was left on one side.',
    },
    ...concludedAs('WITHDRAWN'),
  },
  refused: {
    name: { zh: '当事人拒绝', en: 'Refused' },
    text: {
      zh: '期间内当事人明确拒绝调解的。',
      en: 'Disputes of which a party refused mediation in the period.',
    },
    ...concludedAs('REFUSED'),
  },
  notAccepted: {
    name: { zh: '不予受理', en: 'Not accepted' },
    text: { zh: '期间内决定不予受理的。', en: 'Disputes that were not accepted in the period.' },
    ...concludedAs('NOT_ACCEPTED'),
  },
  toPerform: {
    name: { zh: '应履行', en: 'Due to be performed' },
    text: {
      zh: '协议约定的最后履行日（当场履行的为生效日）在期间内且已过的协议；被撤销或确认无效的不计。',
      en: 'Agreements whose last day of performance (or, performed on the spot, the day on which they took effect) lies in the period and is over; not those voided.',
    },
    cohort: 'TO_PERFORM',
    filter: {},
  },
  performed: {
    name: { zh: '全部履行', en: 'Performed in full' },
    text: { zh: '应履行的协议中，至今全部履行的。', en: 'Of those due, those performed in full by now.' },
    cohort: 'TO_PERFORM',
    results: [performedAs(true)],
    filter: { isPerformed: true },
  },
  written: {
    name: { zh: '书面协议生效', en: 'Agreements in writing that took effect' },
    text: { zh: '期间内生效的书面协议。', en: 'Agreements in writing that took effect in the period.' },
    ...written,
    results: [agreedAs('WRITTEN', false), agreedAs('WRITTEN', true)],
  },
  confirmed: {
    name: { zh: '司法确认', en: 'Confirmed by a court' },
    text: {
      zh: '期间内生效的书面协议中，至今经法院裁定有效且未被撤销的。',
      en: 'Of agreements in writing that took effect in the period, those that a court confirmed by now, and whose confirmation was not revoked.',
    },
    cohort: 'IN_FORCE',
    results: [agreedAs('WRITTEN', true)],
    filter: { ...written.filter, isConfirmed: true },
  },
  prevented: {
    name: { zh: '防止矛盾激化', en: 'Kept from becoming worse' },
    text: {
      zh: '在期间内首次记录防止该类激化的调解；同一调解同一类只计一次。只有办理人员能展开名单。',
      en: 'Mediations in which this was recorded as prevented, for the first time in the period; each mediation once for each kind. Only those who work on one find it in the list.',
    },
    cohort: 'PREVENTED',
    filter: {},
  },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof figures;

export const figuresVersion = 1;

/** Two figures of which one is part of the other. */
export interface Rate {
  readonly name: Label;
  readonly numerator: FigureName;
  readonly denominator: FigureName;
}

export const rates = {
  successOfAccepted: {
    name: { zh: '调解成功率（受理口径）', en: 'Success rate, of those accepted' },
    numerator: 'settled',
    denominator: 'accepted',
  },
  successOfConcluded: {
    name: { zh: '调解成功率（终结口径）', en: 'Success rate, of those concluded' },
    numerator: 'concludedSettled',
    denominator: 'concluded',
  },
  performance: {
    name: { zh: '调解协议履行率', en: 'Performance rate' },
    numerator: 'performed',
    denominator: 'toPerform',
  },
  confirmation: {
    name: { zh: '司法确认率', en: 'Confirmation rate' },
    numerator: 'confirmed',
    denominator: 'written',
  },
} as const satisfies Readonly<Record<string, Rate>>;
