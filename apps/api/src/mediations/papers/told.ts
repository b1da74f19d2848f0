import {
  dayOf,
  partiesOf,
  type Day,
  type Mediation,
  type PaperSubject,
  type Participant,
} from '@casegrid/domain';
import type { Known, PaperRecord } from '@casegrid/papers';
import { capacityOf, disputeName } from './words';

/** Somebody in a mediation, as papers name him. */
export interface NamedPerson {
  readonly name: string;
  readonly phone?: string;
  readonly address?: string;
  readonly identityNumber?: string;
}

/** What papers are written from. */
export interface Told {
  readonly state: Mediation;
  /** Of a paper about a session, person or visit, these. */
  readonly subject: PaperSubject;
  /** The committee's name. */
  readonly committee: string;
  /** Names of officers, by their ids. */
  readonly officers: ReadonlyMap<string, string>;
  /** By their numbers in the mediation. */
  readonly people: ReadonlyMap<number, NamedPerson>;
  /** Who makes the paper, by name. */
  readonly maker: string;
  /** The day it is made on. */
  readonly madeOn: Day;
  /** Who came to a session that is not on record as held; all, where nobody says. */
  readonly present?: readonly number[] | undefined;
}

/** What the record says for a kind of paper, and what it proposes. */
export type Telling = (told: Told) => Known;

export const nameOf = ({ people }: Told, number: number): string => people.get(number)?.name ?? '';

export const namesOf = (told: Told, people: readonly Participant[]): readonly string[] =>
  people.map(({ number }) => nameOf(told, number));

export const officerNames = ({ officers }: Told, ids: readonly string[]): readonly string[] =>
  ids.map((id) => officers.get(id) ?? '').filter((name) => name !== '');

export const mediatorNames = (told: Told): readonly string[] =>
  officerNames(
    told,
    told.state.mediators.map(({ officer }) => officer),
  );

export const partyNames = (told: Told): readonly string[] => namesOf(told, partiesOf(told.state));

/** What nearly every paper says. */
export const heading = ({ committee, state: { kind } }: Told): PaperRecord => ({
  committee,
  disputeKind: disputeName(kind),
});

export const partyRecord =
  ({ people }: Told) =>
  (one: Participant): PaperRecord => ({ role: capacityOf(one), ...people.get(one.number) });

/** The day of a moment, if there is one. */
export const dayIf = (moment: string | undefined): string | undefined => moment && dayOf(moment);
