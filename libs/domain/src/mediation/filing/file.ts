import type { Agreement, Mediation } from '../state';
import type { PaperSubject } from './messages';
import { paperAbout } from './papers';

const minutesOf = ({ sessions }: Mediation): readonly PaperSubject[] =>
  sessions.filter(({ status }) => status === 'HELD').map(({ session }) => ({ kind: 'MINUTES', session }));

/** Of each visit that was paid; of one at least, where something was to be performed later. */
function followUps({ visited }: Mediation, { obligations }: Agreement): readonly PaperSubject[] {
  const isToBeFollowed = obligations.some(({ dueOn }) => dueOn !== undefined);
  const paid = visited.length === 0 && isToBeFollowed ? (['FIRST'] as const) : visited;
  return paid.map((visit) => ({ kind: 'FOLLOW_UP', visit }));
}

const ofAgreement = (state: Mediation, agreement: Agreement): readonly PaperSubject[] =>
  agreement.effectiveAt
    ? [
        ...(agreement.form === 'WRITTEN' ? [{ kind: 'AGREEMENT' } as const] : []),
        ...followUps(state, agreement),
      ]
    : [];

/** What belongs into the file of a people's mediation that went so far (人民调解法 Art. 27). */
const required = (state: Mediation): readonly PaperSubject[] =>
  state.track !== 'PEOPLES' || state.acceptedAt === undefined
    ? []
    : [
        { kind: 'REGISTRATION' },
        ...minutesOf(state),
        ...(state.agreement ? ofAgreement(state, state.agreement) : []),
        ...(state.termination ? [{ kind: 'TERMINATION' } as const] : []),
      ];

/** Papers that the file still lacks. */
export const missingPapers = (state: Mediation): readonly PaperSubject[] =>
  required(state).filter((paper) => !paperAbout(state, paper));
