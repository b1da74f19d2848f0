import {
  dayOf,
  isParty,
  isRefused,
  numberShown,
  papersAbout,
  paperSeries,
  type Act,
  type AskedMediationCommands,
  type Mediation,
  type PaperSubject,
  type Participant,
  type Refused,
} from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import {
  formOf,
  overlay,
  recordOfSaid,
  templates,
  tidied,
  type FormField,
  type Known,
  type PaperRecord,
  type Said,
} from '@casegrid/papers';
import type { Sources } from '../../cases/acts/act';
import { shownIn, type OpenedPerson, type Opening } from '../../people/opening';
import { sealedFields, type SealedField } from '../../people/sealing';
import { unlessFlawed } from './flaws';
import type { PaperPress } from './paper-press';
import { tellings } from './tellings';
import type { NamedPerson, Told } from './told';

/** What papers are made with. */
interface Needed extends Pick<Sources, 'facts' | 'authority' | 'numbers'> {
  readonly opening: Opening;
  readonly press: PaperPress;
}

/** A mediation as it stands, and who acts on it. */
interface Standing {
  readonly state: Mediation;
  readonly act: Act;
  readonly correlationId: string;
}

/** What is said for a paper. */
export interface ToBeMade {
  readonly subject: PaperSubject;
  readonly fields: readonly Said[];
  /** Numbers of those who came to the session, where that is not on record yet. */
  readonly present?: readonly number[] | undefined;
}

type Made = Pick<AskedMediationCommands['MakePaper'], 'number' | 'hash'>;

/** Papers that have a table of who the parties are; all others say their names. */
const tabled: readonly string[] = ['REGISTRATION', 'MINUTES', 'AGREEMENT', 'CONFIRMATION_APPLICATION'];

const fieldsFor = ({ kind }: PaperSubject): readonly SealedField[] =>
  tabled.includes(kind) ? sealedFields : ['name'];

/** Whoever takes part without being a party is named in minutes, and in his own invitation. */
const isNamedIn = ({ kind, person }: PaperSubject, one: Participant): boolean =>
  isParty(one) || kind === 'MINUTES' || one.number === person;

/** Stands for what is sealed until it is opened. */
const sealed = '＊';

/** Stands for the name of somebody whose data were erased: his dispute goes on by his number. */
const erased = '（信息已删除）';

const unopened = ({ person }: Participant): NamedPerson => ({
  name: sealed,
  ...(person.phone !== undefined && { phone: sealed }),
  ...(person.address !== undefined && { address: sealed }),
  ...(person.identityNumber !== undefined && { identityNumber: sealed }),
});

const openedAs = (person: OpenedPerson): NamedPerson => ({
  ...(Object.fromEntries(
    Object.entries(person).flatMap(([field, { value }]) => (value === null ? [] : [[field, value]])),
  ) as Omit<NamedPerson, 'name'>),
  name: person.name?.value ?? erased,
});

/** What the record says for a paper and what it proposes, as papers can hold it. */
function known(told: Told): Known {
  const { kind } = told.subject;
  const { record, proposed } = tellings[kind](told);
  return { record: tidied(templates[kind], record), proposed: tidied(templates[kind], proposed) };
}

/** Makes papers of mediations from what is on record and what is said, and keeps them. */
export class PaperMaking {
  constructor(private readonly needed: Needed) {}

  /** What a paper needs, and where each of it comes from. Nobody's name is opened for it. */
  async form(standing: Standing, subject: PaperSubject): Promise<readonly FormField[]> {
    return formOf(templates[subject.kind], known(await this.#told(standing, { subject, fields: [] })));
  }

  /**
   * Whatever stands against it is found before anybody is opened, and that is before a number is drawn. A number is drawn
   * for a place in the file: whoever makes the paper after a crash has the one that was drawn.
   */
  async make(standing: Standing, asked: ToBeMade): Promise<Made | Refused> {
    const { subject } = asked;
    const told = await this.#told(standing, asked);
    const unopened = this.#whole(told, asked, this.#fixed({ ...told, people: new Map() }));
    // Which characters are lacking is told once and for all places, hence with the names.
    if (isRefused(unopened) && unopened.code !== 'PAPER_CHARACTERS_LACKING') return unopened;
    const named = { ...told, people: await this.#opened(standing, subject) };
    const record = this.#whole(named, asked, this.#fixed(named));
    if (isRefused(record)) return record;
    const number = await this.#number(standing, subject);
    const making = { number: numberShown(number), madeOn: told.madeOn };
    return { number, hash: await this.needed.press.print(subject.kind, record, making) };
  }

  /** What nobody says otherwise: of what is on record all that can be written as it is. */
  #fixed(told: Told): PaperRecord {
    return this.needed.press.drawable(told.subject.kind, known(told).record);
  }

  #whole(told: Told, { subject: { kind }, fields }: ToBeMade, fixed: PaperRecord): PaperRecord | Refused {
    const { record, proposed } = known(told);
    return unlessFlawed(() => {
      const said = recordOfSaid(templates[kind], fields, fixed);
      const whole = overlay(fixed, overlay(said, overlay(record, proposed)));
      this.needed.press.check(kind, whole, told.madeOn);
      return whole;
    });
  }

  async #told({ state, act }: Standing, { subject, present }: ToBeMade): Promise<Told> {
    const { facts, authority } = this.needed;
    const ids = [
      ...state.mediators.map(({ officer }) => officer),
      ...state.sessions.flatMap((one) => one.mediators),
    ];
    const officers = new Map<string, string>();
    for (const id of new Set([...ids, act.actor.id]))
      officers.set(id, (await authority.standing(id))?.officer.name ?? '');
    const { units, former } = await facts.map(state.committee);
    return {
      state,
      subject,
      present,
      officers,
      committee: (units.get(state.committee) ?? former.get(state.committee))?.name ?? '',
      people: new Map(state.people.map((one) => [one.number, unopened(one)])),
      maker: officers.get(act.actor.id) ?? '',
      madeOn: dayOf(act.now),
    };
  }

  async #opened(
    { state, act: { actor, now }, correlationId }: Standing,
    subject: PaperSubject,
  ): Promise<Told['people']> {
    const context = { actor, now, correlationId, language: 'zh' } as const;
    const seated = state.people
      .filter((one) => isNamedIn(subject, one))
      .map((one) => shownIn(state, one, actor))
      .filter(({ mayOpen }) => mayOpen);
    const opened = await this.needed.opening.several(
      { context, operation: 'makePaper' },
      seated,
      fieldsFor(subject),
    );
    return new Map(seated.map(({ index }, at) => [index, openedAs(opened[at] ?? {})]));
  }

  async #number({ state, act, correlationId }: Standing, subject: PaperSubject): Promise<string> {
    const { kind, session, person, visit } = subject;
    const place = [kind, session, person, visit, papersAbout(state, subject).length];
    const id = uuidV5(state.id, `paper ${JSON.stringify(place)}`);
    const series = paperSeries(state.committee, kind);
    const { numbers } = this.needed;
    return (
      (await numbers.drawnLastYear(id, act, series)) ?? (await numbers.draw(id, act, correlationId, series))
    );
  }
}
