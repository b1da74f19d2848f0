import { saying } from '../../testing/papers';
import { outlineOfSaid } from './outline-of-said';

const all = {
  'parties.0.birthDate': '1961-11-03',
  'parties.1.occupation': '教师',
  'session.endsAt': '2026-03-02T16:45:00+08:00',
  'statements.0.speaker': '陈小满',
  'statements.0.words': '吊顶损坏。',
  'participants.0.name': '周大姨',
  recorder: '赵淼',
  rightsTold: 'true',
  nothing: '陈小满',
};

it('is of what names nobody that is said for a paper', () => {
  expect(outlineOfSaid({ kind: 'MINUTES', fields: saying(all) })).toEqual([
    { path: 'parties.0.birthDate' },
    { path: 'parties.1.occupation' },
    { path: 'session.endsAt', value: '2026-03-02T16:45:00+08:00' },
    { path: 'statements.0.speaker' },
    { path: 'statements.0.words', value: '吊顶损坏。' },
    { path: 'participants.0.name' },
    { path: 'recorder' },
    { path: 'rightsTold', value: 'true' },
    { path: 'nothing' },
  ]);
});
