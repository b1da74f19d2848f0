import { admin, gridWorker, leader, neighbour, noon, resident, system } from '../testing/cast';
import { specOf } from '../testing/given';
import * as at from '../testing/street';
import { person, personStream, type PersonCommands } from './person';

const given = specOf(person);
const data = { personId: resident.id, reason: '本人要求' };
const erase = { type: 'ErasePerson', data: { ...data, isKnown: true } } as const;
const eraseUnknown = { type: 'ErasePerson', data: { ...data, isKnown: false } } as const;
const eraseIn = (within: PersonCommands['ErasePerson']['within']) =>
  ({ type: 'ErasePerson', data: { ...data, isKnown: true, ...(within && { within }) } }) as const;
const eraseAt = (path: readonly string[]) => eraseIn({ field: 'caseId', path });
const elsewhere = ['32', '3201', '320102'];
const erased = { type: 'PersonErased', data } as const;

describe('erasing what is kept about a person', () => {
  it('is asked for by himself, or done by an administrator', () => {
    given().when(erase, resident).then(erased);
    given().when(eraseAt(at.pathToGrid), admin).then(erased);
  });

  it('is done by an administrator only where a case or mediation of his subtree has the person', () => {
    given()
      .when(eraseIn({ field: 'mediationId', path: at.pathToGrid }), admin)
      .then(erased);
    for (const command of [erase, eraseAt(elsewhere), eraseIn({ field: 'caseId' })])
      given().when(command, admin).refuses('PERSON_UNKNOWN', 'caseId');
    for (const within of [
      { field: 'mediationId', path: elsewhere } as const,
      { field: 'mediationId' } as const,
    ])
      given().when(eraseIn(within), admin).refuses('PERSON_UNKNOWN', 'mediationId');
  });

  it('is not for anybody else, who learns nothing about him', () => {
    for (const command of [erase, eraseUnknown]) {
      given().when(command, neighbour).refuses('NOT_YOUR_OWN', 'personId');
      for (const somebody of [gridWorker, leader, system]) {
        given().when(command, somebody).refuses('ROLE_MAY_NOT');
      }
    }
  });

  it('is refused where nothing was ever kept', () => {
    for (const somebody of [resident, admin]) {
      given().when(eraseUnknown, somebody).refuses('PERSON_UNKNOWN', 'personId');
    }
  });

  it('happens once', () => {
    given({ event: erased, by: resident, at: noon }).when(eraseAt(at.pathToGrid), admin).then();
  });

  it('is on record in a stream of his own', () => {
    expect(personStream('p1')).toBe('person-p1');
  });
});
