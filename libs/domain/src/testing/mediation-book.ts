import type { Actor } from '../act';
import type { MessageOf } from '../decider';
import type { MediationEvents } from '../mediation/events';

/** What an auditor keeps while he reads a mediation's events, knowing nothing of how the rules are written. */
interface Book {
  readonly parties: Map<number, string>;
  readonly representatives: Map<number, string>;
  mediators: readonly string[];
  committee: string;
  joined: string[];
  track: string;
  offer: { readonly track: string; readonly committee: string } | undefined;
  signed: Set<number | string>;
  isSealed: boolean;
  isWritten: boolean;
  isOver: boolean;
  hasAgreement: boolean;
  readonly faults: string[];
}

type Entry<Data> = (book: Book, data: Data, actor: Actor) => void;

function begin(book: Book, { people, committee, track }: MediationEvents['MediationApplied']): void {
  for (const { number, as } of people) book.parties.set(number, as);
  Object.assign(book, { committee, track });
}

function end(book: Book): void {
  if (book.hasAgreement) book.faults.push('what was agreed on ended as if nothing had been');
  book.isOver = true;
}

/** Who had to sign: of a side with representatives they, else everybody who had not left. */
function missing({
  parties,
  representatives,
  mediators,
  signed,
  isSealed,
}: Book): readonly (number | string)[] {
  const spokenFor = new Set(representatives.values());
  const own = [...parties].filter(([number, side]) => !spokenFor.has(side) || representatives.has(number));
  return [...own.map(([number]) => number), ...mediators, ...(isSealed ? [] : ['seal'])].filter(
    (one) => one === 'seal' || !signed.has(one),
  );
}

function unsigned(book: Book): void {
  book.signed = new Set();
  book.isSealed = false;
}

const entries: { readonly [Name in keyof MediationEvents]?: Entry<MediationEvents[Name]> } = {
  MediationApplied: begin,
  MediationProposed: begin,
  ConsentRefused: end,
  MediationNotAccepted: end,
  MediationTerminated: end,
  DisputeDecided: end,
  MediatorsAppointed: (book, { mediators }) => {
    book.mediators = mediators.map(({ officer }) => officer);
    const known = [book.committee, ...book.joined];
    for (const { unit } of mediators)
      if (!known.includes(unit)) book.faults.push(`${unit} mediates on a track that is not active`);
  },
  MediatorRecused: (book, { officer }) => {
    book.mediators = book.mediators.filter((one) => one !== officer);
  },
  RepresentativesNamed: (book, { side, people }) => {
    for (const [number, of] of book.representatives) if (of === side) book.representatives.delete(number);
    for (const number of people) book.representatives.set(number, side);
  },
  CommitteeJoined: (book, { committee }) => book.joined.push(committee),
  PartyLeft: (book, { party }) => {
    book.parties.delete(party);
    book.representatives.delete(party);
  },
  HandOverOffered: (book, { track, committee }) => {
    if (book.offer) book.faults.push('two hand-overs were offered at a time');
    book.offer = { track, committee };
  },
  HandOverAccepted: (book, { track, committee, from }) => {
    if (book.offer?.track !== track || book.offer.committee !== committee)
      book.faults.push(`${committee} took what was not offered to it`);
    if (from !== book.committee) book.faults.push(`${from} handed over what it did not have`);
    Object.assign(book, { track, committee, joined: [], mediators: [], offer: undefined });
  },
  HandOverDeclined: (book) => (book.offer = undefined),
  HandOverWithdrawn: (book) => (book.offer = undefined),
  AgreementDrafted: (book) => {
    unsigned(book);
    book.isWritten = true;
  },
  DraftWithdrawn: unsigned,
  AgreementSigned: ({ signed }, { party }) => signed.add(party),
  AgreementSignedByMediator: ({ signed }, { mediator }) => signed.add(mediator),
  AgreementSealed: (book) => (book.isSealed = true),
  OralAgreementReached: (book) => (book.isWritten = false),
  AgreementTookEffect: (book) => {
    if (book.isOver) book.faults.push('an agreement after the end');
    if (book.isWritten && missing(book).length > 0)
      book.faults.push(`in force without the mark of ${missing(book).join(', ')}`);
    book.hasAgreement = true;
  },
};

/** What the events of one mediation have in them that must never happen. */
export function faultsOf(
  past: readonly { readonly event: MessageOf<MediationEvents>; readonly by: Actor }[],
): readonly string[] {
  const book: Book = {
    parties: new Map(),
    representatives: new Map(),
    mediators: [],
    committee: '',
    joined: [],
    track: '',
    offer: undefined,
    signed: new Set(),
    isSealed: false,
    isWritten: false,
    isOver: false,
    hasAgreement: false,
    faults: [],
  };
  for (const { event, by } of past) {
    const entry = entries[event.type] as Entry<object> | undefined;
    entry?.(book, event.data, by);
  }
  return book.faults;
}
