import { Chance } from '../../chance/chance';
import { resident, type Resident } from '../residents';
import type { Company, Scene } from '../company';
import type { MediationLine, Plot } from '../script';
import { timed } from '../timeline';
import { courses, type CourseName } from './courses';
import { disputes } from './disputes';
import { MediationPen, type MediationDesk } from './mediation-pen';

/** What the story of a dispute that stands alone is played with. */
interface Setting {
  readonly seed: number;
  readonly until: string;
  readonly company: Company;
}

/** To so many cases one dispute comes to a committee by itself. */
const casesToOne = 4;

/** Which of the disputes that stand alone is told beside a case; nothing beside most. */
export const disputeBeside = (index: number): number | undefined =>
  index % casesToOne === casesToOne - 1 ? Math.floor(index / casesToOne) : undefined;

/** Each course as often as it has cards, in an order of the seed's own: none is left out by chance. */
function deckOf(seed: number): CourseName[] {
  const chance = new Chance('deck', seed);
  const cards = (Object.keys(courses) as CourseName[]).flatMap((name) =>
    Array.from({ length: courses[name].cards }, () => ({ name, order: chance.share() })),
  );
  return cards.sort((one, other) => one.order - other.order).map(({ name }) => name);
}

export function courseOf(seed: number, number: number): CourseName {
  const deck = deckOf(seed);
  const name = deck[number % deck.length];
  if (name === undefined) throw new Error('no course has a card');
  return name;
}

/** Those that come to the judicial office of a street right away, now and then. */
const beforeAnOffice: readonly CourseName[] = ['KEPT', 'ON_THE_SPOT', 'TERMINATED', 'WAITING', 'IN_FORCE'];

function committeeFor(company: Company, scene: Scene, chance: Chance, course: CourseName): string {
  const [nearest] = company.committees(scene);
  const isOffice = beforeAnOffice.includes(course) && chance.happens(0.2);
  return isOffice || nearest === undefined ? `${scene.street.code}-JUDICIAL` : nearest;
}

type Told = Pick<MediationDesk, 'chance' | 'company' | 'scene' | 'until'> & {
  readonly applicant: Resident;
  readonly committee: string;
  readonly begins: MediationDesk['begins'];
  /** Category of the case that waits for it. */
  readonly category?: string;
};

/** What happens to a dispute on that course. */
export function tellMediation(course: CourseName, { category, ...told }: Told): readonly MediationLine[] {
  const known = disputes.filter((one) => category === undefined || one.category === category);
  const weights = Object.fromEntries(known.map(({ weight }, index) => [String(index), weight]));
  const dispute = known[Number(told.chance.weighted(weights))];
  if (!dispute) throw new Error(`nothing is told of disputes of category ${String(category)}`);
  const pen = new MediationPen({ ...told, dispute });
  for (const step of courses[course].steps) step(pen);
  return pen.lines;
}

/** People come to a counter during the day. */
const hours = [0, 0, 0, 0, 0, 0, 0, 0, 1, 8, 9, 7, 2, 3, 8, 9, 7, 4, 1, 0, 0, 0, 0, 0];

/** What happens to one of the disputes that stand alone: the same for the same seed, number, end, map and cast. */
export function writeMediation({ seed, until, company }: Setting, number: number): Plot {
  const chance = new Chance('mediation', seed, number);
  const course = courseOf(seed, number);
  const scene = company.scene(chance, false, false);
  const lines = tellMediation(course, {
    ...{ chance, company, scene, until, applicant: resident(seed, chance) },
    committee: committeeFor(company, scene, chance, course),
    begins: chance.weighted({ HIMSELF: 55, AT_THE_COUNTER: 25, PROPOSED: 20 }),
  });
  const [least, most] = courses[course].ago;
  const daysAgo = Math.floor(chance.early(least, most + 1));
  return { key: `mediation ${number}`, lines: timed(lines, { until, daysAgo, hours }, chance) };
}
