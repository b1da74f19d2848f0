import type { CaseEvents } from '../case/events';
import { pastOf, type Life } from './case-walk';

/** Who has the case, as somebody notes who reads its events and knows nothing of how the rules are written. */
interface Book {
  lead: string | undefined;
  readonly helpers: Set<string>;
  /** The level that it was escalated to, 0 at the top. */
  raised: number | undefined;
  /** Units of which something is awaited, by what it is. */
  readonly awaited: Map<string, string>;
  readonly faults: Record<'LEVEL' | 'LEAD' | 'HELP', string[]>;
}

type Entry<Data> = (book: Book, data: Data) => void;
type Entries = { readonly [Name in keyof CaseEvents]?: Entry<CaseEvents[Name]> };

const lengths = [2, 4, 6, 9, 12, 15];
const levelOf = (unit: string) => lengths.indexOf(unit.split('-')[0]?.length ?? 0);

function leads(book: Book, unit: string | undefined, helpers: readonly string[] = []): void {
  book.lead = unit;
  book.helpers.clear();
  for (const helper of helpers) book.helpers.add(helper);
}

const nobody: Entry<object> = (book) => {
  leads(book, undefined);
  book.raised = undefined;
  book.awaited.clear();
};

const byLead: Entry<{ readonly unit: string }> = ({ lead, faults }, { unit }) => {
  if (unit !== lead) faults.LEAD.push(`${unit} acted as the lead, which is ${lead}`);
};

function handOn(book: Book, from: string, to: string): void {
  byLead(book, { unit: from });
  book.lead = to;
  book.helpers.delete(to);
  book.helpers.add(from);
}

const entries: Entries = {
  CaseSelfHandled: (book, { unit }) => leads(book, unit),
  CaseDispatched: (book, { leadUnit, coHandlers }) => {
    nobody(book, {});
    leads(book, leadUnit, coHandlers);
  },
  CaseSigned: byLead,
  DispatchObjected: byLead,
  ObjectionUpheld: nobody,
  DispatchRecalled: nobody,
  CaseReopened: nobody,
  WithdrawalRejected: nobody,
  ExtensionRequested: byLead,
  SuspensionRequested: byLead,
  CaseEscalated: (book, { from, to }) => {
    const level = levelOf(to);
    if (level !== levelOf(from) - 1) book.faults.LEVEL.push(`escalated from ${from} to ${to}`);
    handOn(book, from, to);
    book.raised = level;
    book.awaited.clear();
  },
  TransferAccepted: (book, { from, unit }) => {
    if (book.raised !== undefined && levelOf(unit) > book.raised)
      book.faults.LEVEL.push(`handed down to ${unit} after it was escalated`);
    handOn(book, from, unit);
  },
  CoHandlerInvited: ({ helpers, awaited }, { unit }) => {
    helpers.add(unit);
    awaited.set(`task of ${unit}`, unit);
  },
  TaskAnswered: ({ awaited }, { unit }) => awaited.delete(`task of ${unit}`),
  CoHandlerExcused: ({ awaited }, { unit }) => awaited.delete(`task of ${unit}`),
  WhistleBlown: ({ helpers, awaited }, { unit }) => {
    helpers.add(unit);
    awaited.set(`whistle for ${unit}`, unit);
  },
  WhistleClosed: ({ awaited }, { unit }) => awaited.delete(`whistle for ${unit}`),
  HandlingNoted: ({ lead, helpers, faults }, { unit }) => {
    if (unit !== lead && !helpers.has(unit)) faults.LEAD.push(`${unit} handled what it had no part in`);
  },
  HandlingCompleted: (book, { unit }) => {
    byLead(book, { unit });
    book.faults.HELP.push(...[...book.awaited.keys()].map((what) => `handled, while the ${what} was open`));
  },
};

function bookOf(life: Life): Book {
  const faults = { LEVEL: [], LEAD: [], HELP: [] };
  const book: Book = { lead: undefined, helpers: new Set(), raised: undefined, awaited: new Map(), faults };
  for (const { event } of pastOf(life)) {
    (entries[event.type] as Entry<object> | undefined)?.(book, event.data);
    if (book.lead !== undefined && book.helpers.has(book.lead))
      book.faults.LEAD.push(`${book.lead} helps itself`);
  }
  return book;
}

export const levelFaults = (life: Life): readonly string[] => bookOf(life).faults.LEVEL;

/** What waits today are tasks and whistles; mediations, hazards and petitions join them with streams of their own. */
export const helpFaults = (life: Life): readonly string[] => bookOf(life).faults.HELP;

export function leadFaults(life: Life): readonly string[] {
  const { lead, helpers, faults } = bookOf(life);
  const { leadUnit, coHandlers } = life.state;
  const isAsKept = leadUnit === lead && coHandlers.join() === [...helpers].join();
  return [...faults.LEAD, ...(isAsKept ? [] : [`${leadUnit} leads and ${coHandlers.join()} help`])];
}
