import type { StoredRecord } from '@casegrid/event-store';
import { unlinked } from './unlinked';

const resident = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10';

const record = (stream: string): StoredRecord => ({
  stream,
  revision: 3,
  position: '7',
  recordedAt: '2026-03-02T04:00:00.000Z',
  id: 'b4d1a0d2-0b1e-4b3c-9d10-0f2b0d0c0a01',
  type: 'ReportTaken',
  data: {
    from: 'case-2',
    followers: [resident],
    people: [{ personId: resident, part: 'REPORTER', name: 'sealed' }],
  },
  metadata: { actor: { kind: 'RESIDENT', id: resident } },
});

describe('a stored event for those who do not work with people', () => {
  it('names nobody by an id that is known elsewhere, be it as actor, as person or as follower', () => {
    expect(JSON.stringify(unlinked(record('case-1')))).not.toContain(resident);
  });

  it('names the same one alike within a case, and otherwise in another', () => {
    const inOne = unlinked(record('case-1'));
    const { followers, people } = inOne.data as { followers: string[]; people: { personId: string }[] };
    expect(followers).toEqual(people.map(({ personId }) => personId));
    expect(followers).not.toEqual((unlinked(record('case-2')).data as { followers: string[] }).followers);
  });
});
