import type { Category, Outcome } from '@casegrid/domain';
import type { Bearer } from '../token/issuer';
import { matters } from './matters';
import type { Pen } from './pen';
import type { words } from './words';

/** Units that may lead here, the likelier ones first: the street's offices, the community itself, the district's offices. */
export function leads({ company, scene }: Pen, { offices }: Category): string[] {
  const at = (unit: string) => offices.map((kind) => `${unit}-${kind}`);
  const possible = [...at(scene.street.code), scene.community.code, ...at(company.map.district)];
  return possible.filter((unit) => company.isStaffed(unit));
}

function helpers({ chance, company, scene }: Pen, lead: string): string[] {
  const near = [scene.community.code, ...company.map.offices(scene.street.code).map(({ code }) => code)];
  const possible = near.filter((unit) => unit !== lead && company.isStaffed(unit));
  return possible.length > 0 && chance.happens(0.2) ? [chance.among(possible)] : [];
}

export interface Task {
  lead: string;
  helpers: string[];
}

export function dispatch(pen: Pen, lead: string): Task {
  const { awaited } = pen.turns;
  const task = { lead, helpers: [...helpers(pen, lead), ...(awaited ? [awaited.committee] : [])] };
  pen.write('DispatchCase', pen.dispatcher, {
    leadUnit: lead,
    coHandlers: task.helpers,
    instructions: pen.say('instructions'),
  });
  return task;
}

/** It went to the wrong unit, and is taken back before anybody there has signed. */
export function recall(pen: Pen, task: Task, [other = task.lead]: readonly string[]): Task {
  pen.write('RecallDispatch', pen.dispatcher, { reason: pen.say('recalled') });
  return dispatch(pen, other);
}

/** The unit gives it back, and the dispatcher decides. Who leads after that. */
export function object(pen: Pen, task: Task, others: readonly string[]): Task {
  const { chance, company, turns, dispatcher } = pen;
  pen.write('ObjectToDispatch', company.workerAt(task.lead), {
    reason: chance.weighted({
      NOT_OUR_COMPETENCE: 5,
      NOT_OUR_TERRITORY: 2,
      FACTS_WRONG: 2,
      NEEDS_OTHER_LEAD: 3,
    }),
    explanation: pen.say('objected'),
  });
  const [other] = others;
  if (turns.objection === 'UPHELD' && other !== undefined) {
    pen.write('UpholdObjection', dispatcher, { explanation: pen.say('upheld') });
    return dispatch(pen, other);
  }
  pen.write('DenyObjection', dispatcher, { explanation: pen.say('denied') });
  return task;
}

/** The lead signs for it and works on it; those who help say what they did. */
export function work(pen: Pen, { lead, helpers: helping }: Task): void {
  const { chance, company } = pen;
  const worker = company.workerAt(lead);
  pen.write('SignCase', worker, {});
  for (let notes = chance.below(3); notes > 0; notes -= 1) {
    const reporterContacted = chance.happens(0.4);
    pen.write('NoteProgress', worker, {
      note: pen.say('notes'),
      reporterContacted,
      evidence: pen.photos(0, 1),
    });
  }
  for (const unit of helping.filter(() => chance.happens(0.6))) {
    const note = pen.say('helped');
    pen.write('NoteProgress', company.workerAt(unit), { note, reporterContacted: false, evidence: [] });
  }
  if (chance.happens(0.08)) pen.write('AttachEvidence', worker, { evidence: pen.photos(1, 2) });
}

/** The lead goes one level up. False when there is nobody above. */
export function escalate(pen: Pen, task: Task, category: Category): boolean {
  const { chance, company, scene } = pen;
  const to = company.above(task.lead, scene, category, chance);
  if (to === undefined) return false;
  pen.write('EscalateCase', company.workerAt(task.lead), { to, reason: pen.say('escalated') });
  task.helpers = [task.lead];
  task.lead = to;
  return true;
}

/** It cannot go on for now, and does so later. */
export function rest(pen: Pen, { lead }: Task): void {
  const worker = pen.company.workerAt(lead);
  pen.write('RequestSuspension', worker, {
    reason: pen.chance.weighted({ FUNDS: 3, OWNERSHIP_UNCLEAR: 2 }),
    explanation: pen.say('rests'),
    expectedUntil: pen.inAYear,
    evidence: [],
  });
  pen.write('GrantSuspension', pen.leaderFor(lead), { explanation: pen.say('mayRest') });
  pen.write('ResumeCase', worker, { reason: pen.say('goesOn') });
}

const outcomes = {
  RESOLVED: 72,
  PARTLY_RESOLVED: 8,
  EXPLAINED: 9,
  NOT_RESOLVABLE: 5,
  WITHDRAWN: 4,
  NO_CONTACT: 2,
};

const summaries: Readonly<Record<Outcome, keyof typeof words | undefined>> = {
  RESOLVED: undefined,
  PARTLY_RESOLVED: undefined,
  EXPLAINED: 'explained',
  NOT_RESOLVABLE: 'unresolved',
  WITHDRAWN: 'withdrawn',
  NO_CONTACT: 'noContact',
};

export function complete(pen: Pen, worker: Bearer): void {
  const { chance, category } = pen;
  const outcome = chance.weighted<Outcome>(outcomes);
  const occasion = summaries[outcome];
  const summary = occasion ? pen.say(occasion) : chance.among(matters[category]?.done ?? []);
  pen.write('CompleteHandling', worker, { outcome, summary, evidence: pen.photos(occasion ? 0 : 1, 2) });
}
