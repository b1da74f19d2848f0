import type { Agreement, Mediation } from '../state';
import type { PaperKind } from '../outcomes';

/** A paper that the file of a mediation still lacks. */
export interface MissingPaper {
  readonly kind: PaperKind;
  /** The session whose minutes it is. */
  readonly about?: number;
}

const has = ({ papers }: Mediation, { kind, about }: MissingPaper) =>
  papers.some((one) => one.kind === kind && (about === undefined || one.about === about));

const minutesOf = ({ sessions }: Mediation): readonly MissingPaper[] =>
  sessions
    .filter(({ status }) => status === 'HELD')
    .map(({ session }) => ({ kind: 'MINUTES', about: session }));

function ofAgreement({ effectiveAt, form, obligations }: Agreement): readonly MissingPaper[] {
  if (!effectiveAt) return [];
  const isToBeFollowed = obligations.some(({ dueOn }) => dueOn !== undefined);
  return [
    ...(form === 'WRITTEN' ? [{ kind: 'AGREEMENT' } as const] : []),
    ...(isToBeFollowed ? [{ kind: 'FOLLOW_UP' } as const] : []),
  ];
}

/** What belongs into the file of a mediation that went so far (人民调解法 Art. 27). */
const required = (state: Mediation): readonly MissingPaper[] =>
  state.acceptedAt === undefined
    ? []
    : [
        { kind: 'REGISTRATION' },
        ...minutesOf(state),
        ...(state.agreement ? ofAgreement(state.agreement) : []),
        ...(state.status === 'TERMINATED' && !state.agreement ? [{ kind: 'TERMINATION' } as const] : []),
      ];

export const missingPapers = (state: Mediation): readonly MissingPaper[] =>
  required(state).filter((paper) => !has(state, paper));
