import type { Act, Actor } from '../act';
import { maySee } from '../case/access';
import { caseDecider } from '../case/case';
import type { AskedCommandType } from '../case/commands';
import { isAwaited } from '../case/milestones/milestone';
import { isPending } from '../case/revealing/reveal';
import type { Case } from '../case/state';
import { decide, isRefused } from '../decider';
import { commands, guisesOf, type Attempt, type Command } from './case-attempts';
import { steps } from './case-steps';
import { standardRules } from './clock-life';

/** A case to try something with, at a moment; and the case beside it, into which it may be merged. */
export interface Turn {
  readonly id: string;
  readonly state: Case;
  readonly beside: Case | undefined;
  readonly now: string;
}

export const actAt = (now: string, actor: Actor): Act => ({ actor, at: now, now, clocks: standardRules });

/** What would come too soon now happens later. */
export function actOf({ type }: Command, actor: Actor, now: string): Act {
  const { now: notBefore = now } = steps[type];
  return actAt(notBefore > now ? notBefore : now, actor);
}

const otherAs = (name: string, { beside }: Turn, actor: Actor): object =>
  beside?.status
    ? { [name]: { caseId: beside.id, status: beside.status, isVisible: maySee(beside, actor) } }
    : {};

/** What the asker looks up for the case in question. */
const lookedUp: Partial<Record<AskedCommandType, (turn: Turn, actor: Actor) => object>> = {
  ReportCase: ({ id }) => ({ caseId: id }),
  RecordSelfHandled: ({ id }) => ({ caseId: id, number: `310115-2026-${id}` }),
  FileCase: ({ id }) => ({ number: `310115-2026-${id}` }),
  GrantReveal: ({ state }) => ({ officer: state.reveals.find(isPending)?.officer ?? 'nobody' }),
  DenyReveal: ({ state }) => ({ officer: state.reveals.find(isPending)?.officer ?? 'nobody' }),
  WaiveMilestone: ({ state }) => ({ milestone: state.milestones.find(isAwaited)?.id ?? 'none' }),
  MergeCase: (turn, actor) => otherAs('target', turn, actor),
  RejectDuplicate: (turn, actor) => otherAs('other', turn, actor),
};

function askedOf(command: Command, turn: Turn, actor: Actor): Command {
  const look = lookedUp[command.type];
  return look ? ({ ...command, data: { ...command.data, ...look(turn, actor) } } as Command) : command;
}

const isInTurn = ({ status }: Case, type: AskedCommandType) =>
  status ? steps[type].from.includes(status) : steps[type].from.length === 0;

/** What brings a case on, and does not go round in circles. */
const onward: readonly AskedCommandType[] = [
  'ReportCase',
  'RecordSelfHandled',
  'RecordVerification',
  'FileCase',
  'DispatchCase',
  'SignCase',
  'UpholdObjection',
  'DenyObjection',
  'DesignateUnit',
  'EscalateCase',
  'AnswerTask',
  'ExcuseCoHandler',
  'ReportIn',
  'CloseWhistle',
  'AcceptTransfer',
  'DeclineTransfer',
  'WithdrawTransfer',
  'RequestExtension',
  'GrantExtension',
  'DenyExtension',
  'RequestSuspension',
  'GrantSuspension',
  'ResumeCase',
  'WaiveMilestone',
  'CompleteHandling',
  'PassCheck',
  'FailCheck',
  'RejectWithdrawal',
  'RecordCallback',
  'CloseCase',
  'ReopenCase',
  'RequestReveal',
  'GrantReveal',
  'RevealPeople',
  'AppealRefusal',
  'ArchiveCase',
];
const remarks: readonly AskedCommandType[] = ['Comment', 'AttachEvidence'];
const serves = (type: AskedCommandType, aim: 'DETOUR' | 'PROGRESS') =>
  aim === 'PROGRESS' ? onward.includes(type) : !remarks.includes(type);

type Pair = readonly [Command, Actor];

function thatSucceed(
  pairs: readonly Pair[],
  { state, now }: Turn,
  aim: 'DETOUR' | 'PROGRESS',
): readonly Pair[] {
  return pairs
    .filter(([{ type }]) => serves(type, aim))
    .filter(
      ([command, actor]) =>
        !isRefused(decide(caseDecider, command as never, state, actOf(command, actor, now))),
    );
}

/** First the kind of act, then who does it and how: else the walk would stay with what most people may do. */
export function choose(turn: Turn, attempt: Attempt): Pair {
  const { aim, pick } = attempt;
  const pairs = commands
    .filter(({ type }) => aim === 'ANYTHING' || isInTurn(turn.state, type))
    .flatMap((command) => guisesOf(attempt).map((actor) => [askedOf(command, turn, actor), actor] as const));
  const succeeding = aim === 'DETOUR' || aim === 'PROGRESS' ? thatSucceed(pairs, turn, aim) : [];
  const among = succeeding.length > 0 ? succeeding : pairs;
  const types = [...new Set(among.map(([{ type }]) => type))];
  const ofType = among.filter(([{ type }]) => type === types[pick % types.length]);
  const chosen = ofType[Math.floor(pick / types.length) % ofType.length];
  if (!chosen) throw new Error('there is nothing to try');
  return chosen;
}
