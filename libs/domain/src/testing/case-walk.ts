import fc from 'fast-check';
import type { Actor, Act } from '../act';
import { caseDecider } from '../case/case';
import type { CaseCommands, AskedCommandType } from '../case/commands';
import type { CaseEvents } from '../case/events';
import type { Case } from '../case/state';
import { decide, evolve, isRefused, type Decision, type MessageOf } from '../decider';
import type { Role } from '../officer/roles';
import { ask } from './case-asks';
import { steps } from './case-steps';
import type { CasePast } from './case-story';
import { holdingAll, noon, officerAt } from './cast';
import { standardRules } from './clock-life';
import * as at from './street';

type Command = MessageOf<Pick<CaseCommands, AskedCommandType>>;

const dispatchTo = (lead: string, ...helpers: string[]): Command => ({
  type: 'DispatchCase',
  data: { ...ask.DispatchCase.data, lead: at.unit(lead), coHandlers: helpers.map(at.unit) },
});
const escalateTo = (unit: string): Command => ({
  type: 'EscalateCase',
  data: { to: at.unit(unit), reason: '需上级协调' },
});

/** More than one way of the acts that decide who has to do with the case. */
const commands: readonly Command[] = [
  ...Object.values(ask),
  dispatchTo(at.community, at.environment),
  dispatchTo(at.street),
  dispatchTo(at.urban, at.supervisionCentre),
  dispatchTo(at.supervisionCentre),
  escalateTo(at.urban),
  escalateTo(at.districtUrban),
  escalateTo(at.supervisionCentre),
  escalateTo(at.district),
];

const posts: readonly (readonly [Role, string])[] = [
  ['GRID_WORKER', at.grid],
  ['COMMUNITY_OFFICER', at.community],
  ['CHECKER', at.community],
  ['HANDLER', at.urban],
  ['CHECKER', at.urban],
  ['HANDLER', at.environment],
  ['HANDLER', at.street],
  ['DUTY_CHIEF', at.street],
  ['HANDLER', at.districtUrban],
  ['HANDLER', at.district],
  ['LEADER', at.street],
  ['LEADER', at.district],
  ['SUPERVISOR', at.district],
  ['OPERATOR', at.supervisionCentre],
  ['DUTY_CHIEF', at.supervisionCentre],
  ['CHECKER', at.supervisionCentre],
  ['HANDLER', at.supervisionCentre],
  ['DISPATCHER', at.commandCentre],
];

/** Anything at all; what is in turn; what will succeed though it takes the case aside; or what brings it on. */
type Aim = 'ANYTHING' | 'IN_TURN' | 'DETOUR' | 'PROGRESS';

/** One attempt, by somebody who may hold another post too. */
export interface Attempt {
  readonly id: string;
  readonly otherPost: number | null;
  readonly pick: number;
  readonly aim: Aim;
}

/** A few people in every post there is, one after the other or at once: everything that can be mixed up is. */
export const attempts = fc.array(
  fc.record<Attempt>({
    id: fc.constantFrom(gridWorkerWhoLooks(), 'a', 'b', 'c', 'd', 'e'),
    otherPost: fc.option(fc.nat(posts.length - 1), { freq: 3 }),
    pick: fc.nat(),
    aim: fc.constantFrom<Aim>('ANYTHING', 'IN_TURN', 'IN_TURN', 'DETOUR', ...Array<Aim>(5).fill('PROGRESS')),
  }),
  { minLength: 1, maxLength: 80, size: 'max' },
);

/** Whoever verifications are asked of, so that they can be done. */
function gridWorkerWhoLooks(): string {
  return ask.RequestVerification.data.assignee;
}

function guisesOf({ id, otherPost }: Attempt): readonly Actor[] {
  const other = otherPost === null ? undefined : posts[otherPost];
  return [
    { kind: 'RESIDENT', id },
    ...posts.map((post) => (other ? holdingAll(id, post, other) : officerAt(...post, id))),
  ];
}

export interface Walked {
  readonly command: Command;
  readonly actor: Actor;
  readonly before: Case;
  readonly decision: Decision<CaseEvents>;
  readonly after: Case;
}

/** Everything happens at noon, but what would come too soon then. */
const actOf = (type: AskedCommandType, actor: Actor): Act => {
  const now = steps[type].now ?? noon;
  return { actor, at: now, now, clocks: standardRules };
};
const isInTurn = ({ status }: Case, type: AskedCommandType) =>
  status ? steps[type].from.includes(status) : steps[type].from.length === 0;

function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing === 'object' && thing !== null) Object.values(Object.freeze(thing)).forEach(frozen);
  return thing;
}

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
  'EscalateCase',
  'RequestSuspension',
  'GrantSuspension',
  'ResumeCase',
  'CompleteHandling',
  'PassCheck',
  'FailCheck',
  'RejectWithdrawal',
  'RecordCallback',
  'CloseCase',
  'ReopenCase',
  'AppealRefusal',
  'ArchiveCase',
];
const remarks: readonly AskedCommandType[] = ['Comment', 'AttachEvidence'];
const serves = (type: AskedCommandType, aim: 'DETOUR' | 'PROGRESS') =>
  aim === 'PROGRESS' ? onward.includes(type) : !remarks.includes(type);

type Pair = readonly [Command, Actor];

function thatSucceed(pairs: readonly Pair[], state: Case, aim: 'DETOUR' | 'PROGRESS'): readonly Pair[] {
  return pairs
    .filter(([{ type }]) => serves(type, aim))
    .filter(
      ([command, actor]) =>
        !isRefused(decide(caseDecider, command as never, state, actOf(command.type, actor))),
    );
}

/** First the kind of act, then who does it and how: else the walk would stay with what most people may do. */
function choose(state: Case, attempt: Attempt): Pair {
  const { aim, pick } = attempt;
  const pairs = commands
    .filter(({ type }) => aim === 'ANYTHING' || isInTurn(state, type))
    .flatMap((command) => guisesOf(attempt).map((actor) => [command, actor] as const));
  const succeeding = aim === 'DETOUR' || aim === 'PROGRESS' ? thatSucceed(pairs, state, aim) : [];
  const among = succeeding.length > 0 ? succeeding : pairs;
  const types = [...new Set(among.map(([{ type }]) => type))];
  const ofType = among.filter(([{ type }]) => type === types[pick % types.length]);
  const chosen = ofType[Math.floor(pick / types.length) % ofType.length];
  if (!chosen) throw new Error('there is nothing to try');
  return chosen;
}

/** Tries one thing after the other; nothing that is handed to the rules can be changed by them. */
export function walk(trying: readonly Attempt[]): {
  readonly walked: readonly Walked[];
  readonly past: CasePast[];
} {
  const past: CasePast[] = [];
  let state = frozen(caseDecider.initial);
  const walked = trying.map((attempt) => {
    const before = state;
    const [command, actor] = choose(before, attempt);
    const decision = frozen<Decision<CaseEvents>>(
      decide(caseDecider, command as never, before, actOf(command.type, actor)),
    );
    const events = isRefused(decision) ? [] : decision;
    for (const event of events) {
      past.push({ event, by: actor, at: noon });
      state = frozen(evolve(caseDecider, state, event, { actor, at: noon }));
    }
    return { command, actor, before, decision, after: state };
  });
  return { walked, past };
}
