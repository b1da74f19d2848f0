import { run } from '../program';
import { overheard } from '../testing/overheard';

async function ask(...args: string[]) {
  const { terminal, written } = overheard({});
  const code = await run(['due', ...args, '--json'], terminal);
  expect(code).toBe(0);
  return JSON.parse(written.out) as { dueOn: string; dueAt: string; explanation: { zh: string; en: string } };
}

const from = (time: string, amount: string, unit: string) => [
  '--from',
  time,
  '--amount',
  amount,
  '--unit',
  unit,
];

describe('due', () => {
  it('is the same moment however its start is written', async () => {
    const same = { dueOn: '2026-03-03', dueAt: '2026-03-03T03:30:00.000Z' };
    for (const start of ['2026-03-02T16:30:00+08:00', '2026-03-02T08:30:00Z', '2026-03-02T16:30']) {
      expect(await ask(...from(start, '4', 'working-hour'))).toMatchObject(same);
    }
  });

  it.each([
    ['calendar-day', '2026-02-24', '2026-02-24T16:00:00.000Z'],
    ['working-day', '2026-02-28', '2026-02-28T16:00:00.000Z'],
    ['working-hour', '2026-02-09', '2026-02-09T10:00:00.000Z'],
    ['clock-hour', '2026-02-09', '2026-02-09T08:00:00.000Z'],
    ['minute', '2026-02-09', '2026-02-09T01:07:00.000Z'],
  ])('counts in %ss', async (unit, dueOn, dueAt) => {
    const amount = unit === 'calendar-day' ? '8' : unit === 'working-day' ? '10' : '7';
    const answer = await ask(...from('2026-02-09T09:00:00+08:00', amount, unit));
    expect([answer.dueOn, answer.dueAt]).toEqual([dueOn, dueAt]);
  });

  it('takes the office hours that it is told, and an end with the office', async () => {
    const hours = ['--hours', '08:30-12:00,13:30-17:30'];
    const start = '2026-03-02T16:30:00+08:00';
    expect((await ask(...from(start, '4', 'working-hour'), ...hours)).dueAt).toBe('2026-03-03T03:30:00.000Z');
    const close = ['--ends', 'office-close'];
    expect((await ask(...from(start, '1', 'working-day'), ...hours, ...close)).dueAt).toBe(
      '2026-03-03T09:30:00.000Z',
    );
  });

  it('tells how it was counted, in both languages', async () => {
    const { explanation } = await ask(...from('2026-02-11', '5', 'working-day'));
    expect(explanation.zh).toContain('春节放假');
    expect(explanation.en).toContain('Spring Festival, holiday');
  });
});
