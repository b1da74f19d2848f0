import { unitOf, type Act } from '../../act';
import { mayWaitIn } from '../../case/milestones/milestones';
import { Refused, type Decision } from '../../decider';
import { districtOf } from '../../territory/code';
import { officeDuties, type OfficeKind } from '../../territory/levels';
import { partiesOf } from '../access';
import { partyBy } from '../guards';
import type { Mediation } from '../state';
import { sides, type Track } from '../vocabulary';
import type { BeginningCommands, BeginningEvents } from './messages';

type Decided = Decision<BeginningEvents>;
type Begin = BeginningCommands['ApplyMediation'];

/** Which offices mediate on a track: what a court does is followed by the judicial office. */
const fits: Readonly<Record<Track, (kind: OfficeKind) => boolean>> = {
  PEOPLES: (kind) => kind === 'MEDIATION_COMMITTEE',
  ADMINISTRATIVE: (kind) => kind !== 'MEDIATION_COMMITTEE' && officeDuties[kind] === 'SUBSTANCE',
  JUDICIAL: (kind) => kind === 'JUDICIAL',
};

export const fitsTrack = (track: Track, kind: OfficeKind): boolean => fits[track](kind);

/** One case waits for one mediation at a time, of what arose where it lies, and while it is not handled yet. */
function flawInCase({ case: waiting, place }: Begin): Refused | undefined {
  if (!waiting) return undefined;
  const { status, isVisible, unit, isWaiting } = waiting;
  if (!status || !isVisible) return new Refused('CASE_UNKNOWN', 'caseId');
  if (!mayWaitIn.includes(status)) return new Refused('CASE_NOT_OPEN', 'caseId');
  if (isWaiting) return new Refused('CASE_AWAITS_MEDIATION', 'caseId');
  return districtOf(unit) === districtOf(place.unit)
    ? undefined
    : new Refused('UNIT_ELSEWHERE', 'place.unit');
}

function flawInPeople({ office, people }: Begin, { actor }: Act): Refused | undefined {
  if (!sides.every((side) => people.some(({ as }) => as === side)))
    return new Refused('SIDES_INCOMPLETE', 'people');
  if (actor.kind === 'OFFICER')
    return office.code === unitOf({ actor }) ? undefined : new Refused('NOT_THE_COMMITTEE', 'committee');
  const his = people.filter(({ person }) => person.personId === actor.id);
  if (!his.some(({ as }) => as === 'APPLICANT')) return new Refused('NOT_A_PARTY', 'people');
  return his.length === 1 ? undefined : new Refused('NOT_YOUR_OWN', 'people');
}

const flawIn = (data: Begin, act: Act): Refused | undefined =>
  fitsTrack(data.track, data.office.kind)
    ? (flawInPeople(data, act) ?? flawInCase(data))
    : new Refused('COMMITTEE_DOES_NOT_FIT', 'committee');

const told = <Data extends Begin>({ office, case: waiting, ...data }: Data) => ({
  ...data,
  ...(waiting && { caseId: waiting.caseId }),
  committee: office.code,
});

export const apply = (data: Begin, _: Mediation, act: Act): Decided =>
  flawIn(data, act) ?? [{ type: 'MediationApplied', data: told(data) }];

export const propose = (data: BeginningCommands['ProposeMediation'], _: Mediation, act: Act): Decided =>
  flawIn(data, act) ?? [{ type: 'MediationProposed', data: told(data) }];

/** Whether this party's consent is the last that was missing. */
export const isLastConsent = (state: Mediation, party: number): boolean =>
  partiesOf(state).every(({ number, consent }) => consent === 'GIVEN' || number === party);

export function consent(
  { party, number = '' }: BeginningCommands['RecordConsent'],
  state: Mediation,
  act: Act,
): Decided {
  const one = partyBy(state, party, act);
  if (one instanceof Refused) return one;
  if (one.consent === 'GIVEN') return new Refused('CONSENT_GIVEN_ALREADY', 'party');
  return [
    { type: 'ConsentGiven', data: { party } },
    ...(isLastConsent(state, party) ? [{ type: 'MediationAccepted', data: { number } } as const] : []),
  ];
}

export function refuse(data: BeginningCommands['RecordRefusal'], state: Mediation, act: Act): Decided {
  const one = partyBy(state, data.party, act);
  if (one instanceof Refused) return one;
  return data.roads.length > 0 ? [{ type: 'ConsentRefused', data }] : new Refused('ROADS_NOT_TOLD', 'roads');
}
