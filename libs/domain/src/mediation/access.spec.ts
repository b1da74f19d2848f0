import type { Actor } from '../act';
import { codesOf } from '../labels';
import { roles } from '../officer/roles';
import { neighbour, officerAt } from '../testing/cast';
import * as cast from '../testing/mediation-cast';
import { applied, confirming, mediating } from '../testing/mediation-life';
import { district, otherStreet, street } from '../testing/street';
import { maySeeParticipant, mayOpen, seesInside, worksOn } from './access';
import type { Mediation } from './state';

const names = (state: Mediation, actor: Actor) =>
  state.people.filter((one) => maySeeParticipant(state, actor, one)).map(({ number }) => number);

describe('a mediation', () => {
  const { state } = mediating();
  const atDistrict = codesOf(roles).map((role) => officerAt(role, district));

  it('is open to those who take part, who work on it, and whose post sees the place; and to no other', () => {
    for (const actor of [cast.applicant, cast.respondent, cast.mediator, cast.fellow, cast.justice])
      expect([actor.id, mayOpen(state, actor)]).toEqual([actor.id, true]);
    for (const actor of [
      neighbour,
      cast.streetMediator,
      officerAt('LEADER', otherStreet),
      officerAt('ADMIN', district),
      officerAt('INTEGRATOR', district),
      officerAt('HANDLER', street),
    ])
      expect([actor.id, mayOpen(state, actor)]).toEqual([actor.id, false]);
  });

  it('shows what was said and agreed to its parties and its mediators alone', () => {
    const inside = [cast.applicant, cast.respondent, cast.mediator];
    for (const actor of inside) expect([actor.id, seesInside(state, actor)]).toEqual([actor.id, true]);
    for (const actor of [cast.fellow, cast.justice, neighbour, ...atDistrict])
      expect([actor.id, seesInside(state, actor)]).toEqual([actor.id, false]);
  });

  it('names its parties to whoever works on it, and to each party himself', () => {
    expect(names(state, cast.mediator)).toEqual([1, 2]);
    expect(names(state, cast.applicant)).toEqual([1]);
    expect(names(state, cast.respondent)).toEqual([2]);
    for (const actor of [cast.fellow, cast.justice, neighbour, ...atDistrict])
      expect([actor.id, names(state, actor)]).toEqual([actor.id, []]);
  });

  it('is worked on by the committee until it has mediators, and by the judicial office once a court has it', () => {
    expect(worksOn(applied().state, cast.fellow)).toBe(true);
    expect(worksOn(state, cast.fellow)).toBe(false);
    expect(names(confirming().state, cast.justice)).toEqual([1, 2]);
  });

  it('is nothing to a mediator who was recused', () => {
    const recused = mediating().do('RecuseMediator', cast.respondent).state;
    expect(worksOn(recused, cast.mediator)).toBe(false);
    expect(names(recused, cast.mediator)).toEqual([]);
  });

  it('shows somebody who was invited that it is, and no more', () => {
    const aunt = { kind: 'RESIDENT', id: 'aunt' } as const;
    const invited = mediating().do('InviteParticipant', cast.mediator).state;
    expect(mayOpen(invited, aunt)).toBe(true);
    expect(seesInside(invited, aunt)).toBe(false);
    expect(names(invited, aunt)).toEqual([3]);
  });
});
