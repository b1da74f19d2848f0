import type { OtherRoad } from '@casegrid/domain';
import type { Bearer } from '../token/issuer';
import { matters } from './matters';
import type { Pen } from './pen';
import { stranger, type Resident } from './residents';
import type { Inputs, Somebody } from './script';

const officer = (id: string): Bearer => ({ kind: 'OFFICER', id });

/** Who reports, as far as the place has anybody of the kind that was drawn. */
function reporter({ company, scene, turns, operator }: Pen, { personId }: Resident): Bearer {
  const { reportedBy } = turns;
  if (reportedBy === 'OPERATOR') return operator;
  const local =
    reportedBy === 'GRID_WORKER'
      ? company.find('GRID_WORKER', scene.place.code)
      : reportedBy === 'COMMUNITY_OFFICER'
        ? company.find('COMMUNITY_OFFICER', scene.community.code)
        : undefined;
  return local ? officer(local.id) : { kind: 'RESIDENT', id: personId };
}

function people(
  { chance, category, scene }: Pen,
  by: Bearer,
  operator: Bearer,
  caller: Resident,
): Somebody[] {
  const named: Somebody[] = [];
  const { name, phone } = caller;
  if (by.kind === 'RESIDENT' || by.id === operator.id) {
    const address = chance.happens(0.5)
      ? { address: `${scene.community.name}${1 + chance.below(60)}号` }
      : {};
    named.push({ part: 'REPORTER', name, phone, ...address });
  }
  if (matters[category]?.hasParty) named.push({ part: 'PARTY', ...stranger(chance) });
  return named;
}

/** What is reported, by one or the other. */
function told(pen: Pen, by: Bearer, caller: Resident): Inputs['ReportCase'] {
  const { chance, scene, category, operator, turns } = pen;
  const matter = matters[category];
  if (!matter) throw new Error(`nothing is told of category ${category}`);
  return {
    category,
    title: chance.among(matter.titles),
    description: chance.among(matter.descriptions),
    place: { unit: scene.place.code, description: `${scene.community.name}${pen.say('spots')}` },
    evidence: by.id === operator.id ? [] : pen.photos(0, 3),
    people: people(pen, by, operator, caller),
    isConfidential: turns.isConfidential && by.kind === 'RESIDENT',
  };
}

/** Something is reported. */
export function report(pen: Pen, caller: Resident): Bearer {
  const by = reporter(pen, caller);
  pen.write('ReportCase', by, told(pen, by, caller));
  return by;
}

/** Somebody else reports the same, and the duty chief merges it into the case. */
export function reportAgain(pen: Pen, caller: Resident): void {
  const by = { kind: 'RESIDENT', id: caller.personId } as const;
  pen.write('ReportCase', by, told(pen, by, caller), 'DUPLICATE');
  pen.write('MergeCase', pen.dutyChief, { reason: pen.say('merged') }, 'DUPLICATE');
}

/** Somebody goes and looks, if there is anybody in the street who did not report it. Whether it was so. */
export function verify(pen: Pen, by: Bearer): boolean {
  const { chance, scene, turns, operator } = pen;
  const others = scene.gridWorkers.filter(({ id }) => id !== by.id);
  if (!turns.isVerified || others.length === 0) return true;
  const { id } = chance.among(others);
  const isTrue = !turns.isDeclined || chance.happens(0.5);
  pen.write('RequestVerification', operator, { assignee: id, note: pen.say('askToLook') });
  pen.write('RecordVerification', officer(id), {
    finding: isTrue ? 'TRUE' : chance.weighted({ FALSE: 3, NOT_FOUND: 1 }),
    note: pen.say(isTrue ? 'found' : 'foundOtherwise'),
    evidence: pen.photos(1, 2),
  });
  return isTrue;
}

const roads: readonly OtherRoad[] = [
  'PEOPLES_MEDIATION',
  'LITIGATION',
  'ARBITRATION',
  'SERVICE_HOTLINE',
  'PETITION',
];

/** The duty chief does not file it, and says what else is open. */
export function decline(pen: Pen, isTrue: boolean): void {
  const { chance, dutyChief } = pen;
  const reasons = { OUTSIDE_COMPETENCE: 5, IN_LITIGATION: 2, ALREADY_DECIDED: 2, TOO_VAGUE: 2 } as const;
  pen.write('DeclineFiling', dutyChief, {
    reason: isTrue ? chance.weighted(reasons) : 'NOT_TRUE',
    explanation: pen.say('declined'),
    otherRoads: roads.filter(() => chance.happens(0.35)),
  });
}

/** It belongs elsewhere, and is passed on with its number there. */
export function redirect(pen: Pen): void {
  const channel = pen.chance.among(['LITIGATION', 'PETITION'] as const);
  const reference = `${channel === 'PETITION' ? '信访' : '民初'}〔2026〕${1 + pen.chance.below(9_999)}号`;
  pen.write('RedirectCase', pen.dutyChief, { channel, reference, explanation: pen.say('redirected') });
}

/** It should never have been a case. */
export function makeVoid(pen: Pen): void {
  const reason = pen.chance.among(['TEST', 'ENTERED_TWICE'] as const);
  pen.write('RequestVoid', pen.dutyChief, { reason, explanation: pen.say('shouldBeVoid') });
  pen.write('ApproveVoid', pen.leader, { explanation: pen.say('isVoid') });
}
