import { unsettledStatuses, type Category } from '@casegrid/domain';
import type { Chance } from '../chance/chance';
import type { Bearer } from '../token/issuer';
import { awaited, stillAwaited, type CourseName } from './mediation/courses';
import { mediationWords } from './mediation/words';
import { tellMediation } from './mediation/write-mediation';
import type { Pen } from './pen';
import type { Resident } from './residents';
import type { Scene, Company } from './company';
import type { MediationLine } from './script';
import type { Turns } from './turns';

/** The mediation that a case waits for. */
export interface Awaited {
  readonly course: CourseName;
  /** The committee that helps with the case, and before which it is. */
  readonly committee: string;
  readonly chance: Chance;
  /** A leader says why the case needs not wait. */
  readonly isWaived: boolean;
}

const share = 0.6;
const shareWaived = 0.1;

/** Turns of cases that go the straight way, at least until they are handled. */
const straight: Partial<Turns> = { isDeclined: false, isReopened: false, escalations: 0, rests: false };
const straightEnds: readonly Turns['end'][] = ['CLOSED', 'ARCHIVED'];
const straightlyLeftIn: readonly Turns['leftIn'][] = [undefined, 'HANDLING', 'HANDLED', 'CHECKED'];

const isStraight = (turns: Turns): boolean =>
  (Object.keys(straight) as (keyof Turns)[]).every((turn) => turns[turn] === straight[turn]) &&
  straightEnds.includes(turns.end) &&
  straightlyLeftIn.includes(turns.leftIn);

interface Here {
  readonly company: Company;
  readonly scene: Scene;
  readonly category: Category;
}

const isPlayedToItsClosing = ({ leftIn, end }: Turns): boolean => leftIn === undefined && end === 'CLOSED';

/** Many disputes are mediated, and their cases wait for that. */
export function drawAwaited(
  turns: Turns,
  { company, scene, category }: Here,
  chance: Chance,
): Awaited | undefined {
  const [committee] = company.committees(scene);
  if (category.kind !== 'DISPUTE' || !isStraight(turns)) return undefined;
  if (committee === undefined || !chance.happens(share)) return undefined;
  const isWaived = isPlayedToItsClosing(turns) && chance.happens(shareWaived);
  const isOpen = isWaived || turns.leftIn === 'HANDLING';
  return { course: chance.among(isOpen ? stillAwaited : awaited), committee, chance, isWaived };
}

/** The case waits until the mediation has come to something. */
const isSettling = ({ leadsTo }: MediationLine): boolean =>
  leadsTo !== undefined && !unsettledStatuses.includes(leadsTo);

/** The lines until it has come to something, and those after that. */
function parted(lines: readonly MediationLine[]): [readonly MediationLine[], readonly MediationLine[]] {
  const settling = lines.findIndex(isSettling);
  const end = settling < 0 ? lines.length : settling + 1;
  return [lines.slice(0, end), lines.slice(end)];
}

/** It is mediated until that comes to something, or the case needs not wait. What follows is for after its closing. */
export function waitFor(
  pen: Pen,
  { course, committee, chance, isWaived }: Awaited,
  [reporter, applicant]: readonly [Bearer, Resident],
): readonly MediationLine[] {
  const { company, scene, category, until } = pen;
  const begins =
    reporter.kind === 'RESIDENT' ? 'HIMSELF' : chance.among(['AT_THE_COUNTER', 'PROPOSED'] as const);
  const lines = tellMediation(course, {
    ...{ chance, company, scene, until, category },
    ...{ applicant, committee, begins },
  });
  const [before, after] = parted(lines);
  pen.lines.push(...before);
  if (isWaived)
    pen.write('WaiveMilestone', pen.leader, { reason: chance.among(mediationWords.notWaitedFor) });
  return after;
}
