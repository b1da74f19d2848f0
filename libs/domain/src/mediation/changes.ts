import type { Agreement, Mediation, Participant } from './state';

/** One of those who take part, changed. */
export const withPerson = (state: Mediation, number: number, change: Partial<Participant>): Mediation => ({
  ...state,
  people: state.people.map((one) => (one.number === number ? { ...one, ...change } : one)),
});

/** Ended, with what it has come to. */
export const ended = (
  { handOver: _offer, ...state }: Mediation,
  status: NonNullable<Mediation['status']>,
  at: string,
): Mediation => ({ ...state, status, endedAt: at });

/** The agreement, changed; there is one. */
export const withAgreement = (state: Mediation, change: Partial<Agreement>): Mediation =>
  state.agreement ? { ...state, agreement: { ...state.agreement, ...change } } : state;

/** Nothing was agreed on, and nothing waits to be signed. */
export const withoutAgreement = ({ agreement: _agreement, ...state }: Mediation): Mediation => state;

export const withFile = (state: Mediation, hash: string | undefined): Mediation =>
  hash === undefined || state.files.includes(hash) ? state : { ...state, files: [...state.files, hash] };
