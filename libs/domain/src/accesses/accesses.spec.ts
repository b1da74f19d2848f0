import { admin, auditor, handler, operator, resident, system } from '../testing/cast';
import { specOf } from '../testing/given';
import { accesses, accessStream, type AccessEvents } from './accesses';

const given = specOf(accesses);
const path = ['31', '3101', '310115'];
const read: AccessEvents['PeopleRead'] = {
  subjects: [
    { subject: 'CASE', id: 'one', path, people: 2, fields: ['NAME', 'PHONE'] },
    { subject: 'MEDIATION', id: 'other', path, people: 1, fields: ['NAME'] },
  ],
  operation: 'CasePage',
};
const sought: AccessEvents['PersonSought'] = {
  by: 'PHONE',
  found: [{ personId: 'somebody', subject: 'CASE', id: 'one', path }],
};

describe('an access to personal data', () => {
  it('is on record whoever reads, be it a job of the platform', () => {
    for (const reader of [handler, operator, system])
      given().when({ type: 'ReadPeople', data: read }, reader).then({ type: 'PeopleRead', data: read });
  });

  it('is on record each time', () => {
    const before = {
      event: { type: 'PeopleRead', data: read },
      by: handler,
      at: '2026-03-02T04:00:00.000Z',
    } as const;
    given(before).when({ type: 'ReadPeople', data: read }, handler).then(before.event);
  });

  it('is none when nobody was opened', () => {
    given()
      .when({ type: 'ReadPeople', data: { subjects: [] } }, handler)
      .then();
  });

  it('is none of a resident’s, who reads what he said himself', () => {
    given().when({ type: 'ReadPeople', data: read }, resident).refuses('ROLE_MAY_NOT');
  });

  it('by a number is an administrator’s alone, and on record even when nobody was found', () => {
    for (const data of [sought, { ...sought, found: [] }])
      given().when({ type: 'SeekPerson', data }, admin).then({ type: 'PersonSought', data });
    for (const other of [operator, auditor, resident, system])
      given().when({ type: 'SeekPerson', data: sought }, other).refuses('ROLE_MAY_NOT');
  });

  it('goes into the stream of its officer and local day', () => {
    expect(accessStream('anna', '2026-03-02T15:59:59.999Z')).toBe('access-anna-2026-03-02');
    expect(accessStream('anna', '2026-03-02T16:00:00.000Z')).toBe('access-anna-2026-03-03');
  });
});
