import type { CaseEvents } from '../case/events';
import type { CasePast } from './case-story';

/** What an auditor keeps of who asked to know who reported, and of who agreed. */
interface Book {
  readonly asked: Set<string>;
  /** Until when, by officer. */
  readonly granted: Map<string, string>;
  isConfidential: boolean;
  readonly faults: string[];
}

function decide({ asked, faults }: Book, { by }: CasePast, officer: string): void {
  if (!asked.has(officer)) faults.push(`${by.id} decided what ${officer} had not asked to know`);
  if (by.id === officer) faults.push(`${officer} decided what he himself had asked to know`);
  asked.delete(officer);
}

function lapse({ asked, granted }: Book): void {
  asked.clear();
  granted.clear();
}

type Entry<Data> = (book: Book, one: CasePast, data: Data) => void;

const entries: { readonly [Name in keyof CaseEvents]?: Entry<CaseEvents[Name]> } = {
  ConfidentialityChanged: (book, _, { isConfidential }) => {
    book.isConfidential = isConfidential;
    if (!isConfidential) lapse(book);
  },
  FilingDeclined: lapse,
  ReportWithdrawn: lapse,
  CaseRedirected: lapse,
  CaseMergedInto: lapse,
  CaseVoided: lapse,
  CaseClosed: lapse,
  RevealRequested: ({ asked, faults, isConfidential }, { by }) => {
    if (!isConfidential) faults.push(`${by.id} asked to know what nobody hides`);
    if (asked.has(by.id)) faults.push(`${by.id} asked twice over to know`);
    asked.add(by.id);
  },
  RevealGranted: (book, one, { officer, until }) => {
    decide(book, one, officer);
    book.granted.set(officer, until);
  },
  RevealDenied: (book, one, { officer }) => decide(book, one, officer),
  PeopleRevealed: ({ granted, faults }, { by, at }) => {
    if (at >= (granted.get(by.id) ?? ''))
      faults.push(`${by.id} was told what nobody had granted him to know`);
  },
};

/** Every way in which somebody was told who reported a confidential case and should not have been. */
export function revealFaults(past: readonly CasePast[]): readonly string[] {
  const book: Book = { asked: new Set(), granted: new Map(), isConfidential: false, faults: [] };
  for (const one of past) {
    const enter = entries[one.event.type] as Entry<object> | undefined;
    enter?.(book, one, one.event.data);
  }
  return book.faults;
}
