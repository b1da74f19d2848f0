import { isRefused, officeKindOf, Refused, type OfficeKind, type Person } from '@casegrid/domain';
import { findOne } from '../../cases/acts/find-units';
import { keyOf } from '../../graphql/node-id';
import { idOfParty } from '../../people/sealing';
import type { MediationAsked, MediationSources } from './act';
import type { PartyInput } from '../inputs';

/** A committee or office, as it stands on the map. */
export async function findOffice(
  code: string,
  field: string,
  from: MediationSources,
): Promise<{ readonly code: string; readonly kind: OfficeKind } | Refused> {
  const unit = await findOne(code, field, from);
  if (isRefused(unit)) return unit;
  const kind = officeKindOf(unit.code);
  return kind ? { code: unit.code, kind } : new Refused('COMMITTEE_DOES_NOT_FIT', field);
}

/** Officers who shall mediate, with the posts that they hold now. */
export async function findMediators(ids: readonly string[], { authority }: MediationSources) {
  const found = [];
  for (const id of ids) {
    const officer = keyOf('officer', id);
    const standing = await authority.standing(officer);
    if (!standing) return new Refused('OFFICER_UNKNOWN', 'mediators');
    found.push({ officer, posts: standing.officer.posts });
  }
  return found;
}

/** The parties, each sealed under a key of his own; a resident who applies stays who he is. */
export async function sealParties(
  parties: readonly PartyInput[],
  { mediationId, act: { actor } }: MediationAsked,
  { sealing }: MediationSources,
) {
  const sealed = [];
  for (const [index, input] of parties.entries()) {
    const number = index + 1;
    const isHimself = actor.kind === 'RESIDENT' && input.isMyself;
    const personId = isHimself ? actor.id : idOfParty(mediationId, number);
    const person = await sealing.sealParticipant(mediationId, { input, number, personId }, 'parties');
    if (isRefused(person)) return person;
    sealed.push({ number, as: input.as, person });
  }
  return sealed;
}

/** Somebody who is not sealed yet, by the number that he would have. */
export const unsealed = (personId: string): Person => ({ personId, part: 'PARTY', name: '' });
