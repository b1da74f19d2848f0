import { Refused, type Decision } from '../../decider';
import { codesOf } from '../../labels';
import type { RefusalCode } from '../../refusals/refusals';
import { visits, type ConfirmationStatus } from '../outcomes';
import type { MadePaper, Mediation } from '../state';
import { bindingStatuses, type MediationStatus } from '../vocabulary';
import type { FilingCommands, FilingEvents, PaperSubject } from './messages';

const inForce: readonly MediationStatus[] = [...bindingStatuses, 'PERFORMED'];

const isInForce = ({ status }: Mediation) => status !== undefined && inForce.includes(status);

/** Whoever is still in it, and so may be asked to a session. */
const invitable = ({ people }: Mediation) => people.filter(({ left }) => !left).map(({ number }) => number);

const invitations = (state: Mediation): readonly PaperSubject[] =>
  state.sessions
    .filter(({ status }) => status === 'SCHEDULED')
    .flatMap(({ session }) =>
      invitable(state).map((person) => ({ kind: 'INVITATION', session, person }) as const),
    );

/** Also before a session is on record as held: its minutes are signed at its end, and their hash is put on record with it. */
const minutes = ({ sessions }: Mediation): readonly PaperSubject[] =>
  sessions
    .filter(({ status }) => status !== 'CANCELLED')
    .map(({ session }) => ({ kind: 'MINUTES', session }));

/** Also before it is drafted: what is drafted is the text of the paper. */
const agreement = (state: Mediation): readonly PaperSubject[] => {
  const isWritten = isInForce(state) && state.agreement?.form === 'WRITTEN';
  return isWritten || state.status === 'MEDIATING' || state.status === 'SIGNING'
    ? [{ kind: 'AGREEMENT' }]
    : [];
};

const beforeRuling: readonly (ConfirmationStatus | undefined)[] = [
  undefined,
  'DECLINED',
  'APPLIED',
  'ACCEPTED',
];

/** No court confirms who is whose spouse, parent or child. */
const application = ({ status, agreement: agreed, confirmation }: Mediation): readonly PaperSubject[] =>
  status !== undefined &&
  bindingStatuses.includes(status) &&
  agreed?.isOfStatus === false &&
  beforeRuling.includes(confirmation?.status)
    ? [{ kind: 'CONFIRMATION_APPLICATION' }]
    : [];

/** That it came to no agreement; one that a court voided had come to one. */
const termination = ({ status, termination: end }: Mediation): readonly PaperSubject[] =>
  status === 'TERMINATED' && end ? [{ kind: 'TERMINATION' }] : [];

const followUps = (state: Mediation): readonly PaperSubject[] =>
  isInForce(state) ? codesOf(visits).map((visit) => ({ kind: 'FOLLOW_UP', visit })) : [];

/**
 * Papers that may be made as it stands: those of people's mediation, once it is accepted. Authorities and courts have
 * papers of their own.
 */
export const papersToMake = (state: Mediation): readonly PaperSubject[] =>
  state.track !== 'PEOPLES' || state.acceptedAt === undefined
    ? []
    : [
        { kind: 'REGISTRATION' },
        ...invitations(state),
        ...minutes(state),
        ...agreement(state),
        ...application(state),
        ...termination(state),
        ...followUps(state),
      ];

const isSame = (one: PaperSubject, other: PaperSubject): boolean =>
  one.kind === other.kind &&
  one.session === other.session &&
  one.person === other.person &&
  one.visit === other.visit;

/** Every paper about the same, the replaced ones too, in the order in which they were made. */
export const papersAbout = (
  { papers }: Pick<Mediation, 'papers'>,
  subject: PaperSubject,
): readonly MadePaper[] => papers.filter((paper) => isSame(paper, subject));

/** The paper that counts; nothing before it is made. */
export const paperAbout = (state: Pick<Mediation, 'papers'>, subject: PaperSubject): MadePaper | undefined =>
  papersAbout(state, subject).find(({ replacedBy }) => replacedBy === undefined);

/** A second one is made in place of the first alone, which stays on record: nobody makes two by mistake. */
function flawIn(data: FilingCommands['MakePaper'], state: Mediation): Refused | undefined {
  if (!papersToMake(state).some((one) => isSame(one, data)))
    return new Refused('PAPER_NOT_TO_BE_MADE', 'kind');
  const code = flawInReplacing(data.replaces?.number, paperAbout(state, data), state);
  return code && new Refused(code, 'replaces');
}

function flawInReplacing(
  replaced: string | undefined,
  current: MadePaper | undefined,
  { agreement: agreed }: Mediation,
): RefusalCode | undefined {
  if (replaced === undefined) return current && 'PAPER_MADE_ALREADY';
  if (current?.number !== replaced) return 'PAPER_NOT_IN_FORCE';
  return current.hash === agreed?.text ? 'PAPER_IS_SIGNED_TEXT' : undefined;
}

export const make = (data: FilingCommands['MakePaper'], state: Mediation): Decision<FilingEvents> =>
  flawIn(data, state) ?? [{ type: 'PaperMade', data }];

/** With one more paper, and the one in whose place it was made marked. */
export const withPaper = (
  state: Mediation,
  { kind, session, person, visit, number, hash, replaces }: FilingEvents['PaperMade'],
  at: string,
): Mediation => ({
  ...state,
  papers: [
    ...state.papers.map((one) => (one.number === replaces?.number ? { ...one, replacedBy: number } : one)),
    {
      kind,
      ...(session !== undefined && { session }),
      ...(person !== undefined && { person }),
      ...(visit !== undefined && { visit }),
      number,
      hash,
      at,
    },
  ],
});
