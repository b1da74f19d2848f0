import type { Actor } from '../act';
import type { CaseEvents } from '../case/events';
import type { CasePast } from './case-story';

/** What an auditor keeps while he reads a case's events, knowing nothing of how the rules are written. */
interface Book {
  readonly reporters: Set<string>;
  readonly dispatchers: Set<string>;
  readonly objectors: Set<string>;
  readonly handlers: Set<string>;
  readonly handlingOrganisations: Set<string>;
  readonly judges: Set<string>;
  readonly exclusionAskers: Set<string>;
  helping: readonly string[];
  /** Who asked, while nobody has decided: more time or a rest, and that the case be void. */
  delayAsker: string | undefined;
  voidAsker: string | undefined;
  restAsker: string | undefined;
  refuser: string | undefined;
  /** Mediations that the case waits for. */
  readonly awaited: Set<string>;
  readonly faults: string[];
}

const organisation = (unit: string) => (/^\d{15}$/.test(unit) ? unit.slice(0, 12) : unit);
const isCentre = (unit: string) => /-(COMMAND|SUPERVISION)_CENTRE$/.test(unit);
const organisationsOf = (actor: Actor) =>
  actor.kind === 'OFFICER' ? [actor.post.unit, ...(actor.otherUnits ?? [])].map(organisation) : [];

function send(book: Book, units: readonly string[]): void {
  for (const unit of units.filter(isCentre)) book.faults.push(`${unit} was to handle`);
}

function handle(book: Book, actor: Actor, units: readonly string[]): void {
  book.handlers.add(actor.id);
  units.forEach((unit) => book.handlingOrganisations.add(organisation(unit)));
  if (book.judges.has(actor.id)) book.faults.push(`${actor.id} handled what he had judged`);
}

function judge(book: Book, actor: Actor, _: object, isCall = false): void {
  const others = { dispatcher: book.dispatchers, objector: book.objectors };
  const barred = isCall ? others : { ...others, reporter: book.reporters };
  for (const [part, people] of Object.entries({ ...barred, handler: book.handlers })) {
    if (people.has(actor.id)) book.faults.push(`${actor.id} judged as the ${part}`);
  }
  for (const one of organisationsOf(actor).filter((unit) => book.handlingOrganisations.has(unit))) {
    book.faults.push(`${actor.id} judged for ${one}, which handled`);
  }
  book.judges.add(actor.id);
}

const acting = (actor: Actor) => (actor.kind === 'OFFICER' ? [actor.post.unit] : []);
const workers: readonly string[] = ['HANDLER', 'COMMUNITY_OFFICER', 'GRID_WORKER', 'MEDIATOR'];

/** What a unit that has the case does by one of its workers, and centres and leaders do beside it. */
function work(book: Book, actor: Actor): void {
  if (actor.kind === 'OFFICER' && workers.includes(actor.post.role)) handle(book, actor, []);
}

type Asker = 'delayAsker' | 'voidAsker';

const asks =
  (asker: Asker) =>
  (book: Book, actor: Actor): void => {
    book[asker] = actor.id;
    work(book, actor);
  };

const answers =
  (asker: Asker) =>
  (book: Book, { id }: Actor): void => {
    if (book[asker] === undefined) book.faults.push(`${id} decided what nobody had asked for`);
    if (book[asker] === id) book.faults.push(`${id} decided what he had asked for`);
    if (book.handlers.has(id)) book.faults.push(`${id} decided for a unit he had worked with`);
    book[asker] = undefined;
  };

function decide(book: Book, { id }: Actor): void {
  if (book.refuser === id) book.faults.push(`${id} decided on the appeal against his own refusal`);
  if (book.reporters.has(id)) book.faults.push(`${id} decided on what he had reported`);
}

function decideExclusion(book: Book, { id }: Actor): void {
  if (book.handlers.has(id)) book.faults.push(`${id} decided on the evaluation of his own work`);
  if (book.exclusionAskers.has(id)) book.faults.push(`${id} decided what he had asked to be excluded`);
}

type Entry<Data> = (book: Book, actor: Actor, data: Data) => void;

const entries: { readonly [Name in keyof CaseEvents]?: Entry<CaseEvents[Name]> } = {
  CaseReported: (book, { id }) => book.reporters.add(id),
  VerificationRecorded: (book, { id }) => {
    if (book.reporters.has(id)) book.faults.push(`${id} verified what he had reported`);
  },
  CaseFiled: decide,
  FilingDeclined: (book, actor) => {
    decide(book, actor);
    book.refuser = actor.id;
  },
  CaseRedirected: decide,
  CaseMergedInto: decide,
  CaseDispatched: (book, { id }, { leadUnit, coHandlers }) => {
    book.dispatchers.add(id);
    book.helping = coHandlers;
    send(book, [leadUnit, ...coHandlers]);
  },
  DispatchObjected: (book, { id }) => book.objectors.add(id),
  ObjectionDenied: (book, { id }) => book.dispatchers.add(id),
  CaseSigned: (book, actor, { unit }) => handle(book, actor, [unit, ...book.helping]),
  HandlingNoted: (book, actor, { unit }) => handle(book, actor, [unit]),
  CaseEscalated: (book, actor, { from, to }) => {
    handle(book, actor, [from]);
    send(book, [to]);
  },
  CoHandlerInvited: (book, actor, { unit }) => handle(book, actor, [...acting(actor), unit]),
  TaskAnswered: (book, actor, { unit }) => handle(book, actor, [unit]),
  CoHandlerExcused: work,
  WhistleBlown: (book, actor, { unit }) => handle(book, actor, [...acting(actor), unit]),
  DepartmentReportedIn: (book, actor, { unit }) => handle(book, actor, [unit]),
  WhistleClosed: work,
  TransferOffered: work,
  TransferAccepted: (book, actor, { unit, from }) => handle(book, actor, [unit, from]),
  ConsultationHeld: work,
  CaseResumed: work,
  SupervisionAnswered: work,
  InstructionAnswered: work,
  ExtensionRequested: asks('delayAsker'),
  ExtensionGranted: answers('delayAsker'),
  ExtensionDenied: answers('delayAsker'),
  SuspensionRequested: (book, actor) => {
    asks('delayAsker')(book, actor);
    book.restAsker = actor.id;
  },
  CaseSuspended: answers('delayAsker'),
  SuspensionKept: (book, { id }) => {
    if (book.restAsker === id) book.faults.push(`${id} left at rest what he had asked to rest`);
  },
  SuspensionDenied: answers('delayAsker'),
  VoidRequested: asks('voidAsker'),
  CaseVoided: answers('voidAsker'),
  VoidDenied: answers('voidAsker'),
  WithdrawalRejected: judge,
  MilestoneAwaited: ({ awaited }, _, { milestone }) => awaited.add(milestone),
  MilestoneReached: ({ awaited }, _, { milestone }) => awaited.delete(milestone),
  MilestoneDropped: ({ awaited }, _, { milestone }) => awaited.delete(milestone),
  MilestoneWaived: (book, { id }, { milestone }) => {
    if (book.handlers.has(id)) book.faults.push(`${id} waived what his own work waited for`);
    book.awaited.delete(milestone);
  },
  HandlingCompleted: (book, actor, { unit }) => {
    for (const one of book.awaited) book.faults.push(`handled while it waited for ${one}`);
    handle(book, actor, [unit]);
  },
  CaseSelfHandled: (book, actor, { unit }) => handle(book, actor, [unit]),
  CheckPassed: judge,
  CheckFailed: judge,
  // Whoever took down what somebody reported may call him back.
  CallbackRecorded: (book, actor, data) => judge(book, actor, data, true),
  ReworkOrdered: judge,
  CaseClosed: judge,
  SupervisionLifted: (book, { id }) => {
    if (book.handlers.has(id)) book.faults.push(`${id} lifted the supervision of what he had handled`);
  },
  ExclusionRequested: (book, actor) => {
    book.exclusionAskers.clear();
    book.exclusionAskers.add(actor.id);
    work(book, actor);
  },
  ExclusionAppealed: (book, actor) => {
    book.exclusionAskers.add(actor.id);
    work(book, actor);
  },
  ExclusionGranted: decideExclusion,
  ExclusionDenied: decideExclusion,
};

/** Everything in a case's past that must never happen, whoever was clever enough to do it. */
export function faultsIn(past: readonly CasePast[]): readonly string[] {
  const book: Book = {
    reporters: new Set(),
    dispatchers: new Set(),
    objectors: new Set(),
    handlers: new Set(),
    handlingOrganisations: new Set(),
    judges: new Set(),
    exclusionAskers: new Set(),
    helping: [],
    delayAsker: undefined,
    voidAsker: undefined,
    restAsker: undefined,
    refuser: undefined,
    awaited: new Set(),
    faults: [],
  };
  for (const { event, by } of past) {
    const enter = entries[event.type] as Entry<object> | undefined;
    enter?.(book, by, event.data);
  }
  return book.faults;
}
