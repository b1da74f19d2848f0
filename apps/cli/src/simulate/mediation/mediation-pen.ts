import { addDays, dayOf, isoOf, startOf } from '@casegrid/domain';
import type { Chance } from '../../chance/chance';
import type { Bearer } from '../../token/issuer';
import type { Company, Scene } from '../company';
import type { Resident } from '../residents';
import type { MediationLine, Timing } from '../script';
import type { Dispute } from './disputes';
import type { MediationInputs, Party, ToldMediationAct } from './inputs';
import { mediationWords, type MediationOccasion } from './words';

/** All that the story of a mediation draws upon. */
export interface MediationDesk {
  readonly chance: Chance;
  readonly company: Company;
  readonly scene: Scene;
  readonly dispute: Dispute;
  /** Who would apply. */
  readonly applicant: Resident;
  /** The committee that the dispute comes to first, and who would apply there or propose it: himself, or its mediator. */
  readonly committee: string;
  readonly begins: 'HIMSELF' | 'AT_THE_COUNTER' | 'PROPOSED';
  /** The moment up to which the story is told, ISO 8601 UTC. */
  readonly until: string;
}

type More<Name extends ToldMediationAct> = Timing<Name> & Pick<MediationLine, 'leadsTo' | 'isLive'>;

/** So many days after the day of a moment, at an hour by the clock on the wall. */
export const daysAfter = (at: string, days: number, hour: number): string =>
  isoOf(startOf(addDays(dayOf(at), days)) + hour * 3_600_000);

/** What whoever writes a mediation's story has at hand: what has been written, where it is by now, and all it draws upon. */
export class MediationPen {
  readonly lines: MediationLine[] = [];
  readonly parties: Party[] = [];
  /** Hashes of all that was attached. */
  readonly files: string[] = [];
  /** The committee or office before which it is by now. */
  committee: string;
  /** How many sessions were scheduled. */
  sessions = 0;
  /** Numbers of those who speak and sign for their sides. */
  signers: readonly number[] = [];
  /** Who mediates in the place of the committee's own mediator. */
  standIn?: Bearer;

  constructor(readonly desk: MediationDesk) {
    this.committee = desk.committee;
  }

  write<Name extends ToldMediationAct>(
    act: Name,
    by: Bearer,
    input: MediationInputs[Name],
    { wait, dated, ...more }: More<Name> = {},
  ): void {
    const timing = { ...(wait && { wait }), ...(dated && { dated }) };
    this.lines.push({ act, by, input, of: 'MEDIATION', timing, ...more } as MediationLine);
  }

  /** One of the sentences for the occasion. */
  say(occasion: MediationOccasion): string {
    return this.desk.chance.among<string>(mediationWords[occasion]);
  }

  happens(probability: number): boolean {
    return this.desk.chance.happens(probability);
  }

  /** Hash of one more file of the story. */
  file(): string {
    const hash = this.desk.chance.hex(64);
    this.files.push(hash);
    return hash;
  }

  /** A number that somebody else gave to something, such as a court. */
  reference(word: string): string {
    return `（${this.desk.until.slice(0, 4)}）${word}${1 + this.desk.chance.below(9_999)}号`;
  }

  /** Numbers of all parties. */
  get all(): number[] {
    return this.parties.map((_, index) => index + 1);
  }

  /** Number of the first party who is asked for something. */
  get respondent(): number {
    return this.parties.findIndex(({ as }) => as === 'RESPONDENT') + 1;
  }

  get mediator(): Bearer {
    return this.standIn ?? this.desk.company.holding('MEDIATOR', this.committee);
  }

  /** Who sits at the counter: of an office its justice officer. */
  get clerk(): Bearer {
    const { company } = this.desk;
    return company.find('JUSTICE_OFFICER', this.committee)
      ? company.holding('JUSTICE_OFFICER', this.committee)
      : this.mediator;
  }

  /** The judicial office that follows what goes to court. */
  get justice(): Bearer {
    const { company, scene } = this.desk;
    return company.holding('JUSTICE_OFFICER', `${scene.street.code}-JUDICIAL`);
  }

  /** A party himself where he has a login, or whoever records what he said. */
  speaker(party: number): Bearer {
    const { applicant } = this.desk;
    return this.parties[party - 1]?.isMyself ? { kind: 'RESIDENT', id: applicant.personId } : this.mediator;
  }

  get court(): string {
    const { map } = this.desk.company;
    return `${map.unit(map.district).name}人民法院`;
  }

  get police(): string {
    return `${this.desk.scene.street.name.replace(/(街道|镇|乡)$/, '')}派出所`;
  }
}
