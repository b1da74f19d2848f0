import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type Casegrid, withCasegrid } from './casegrid';
import { programs } from './programs';
import { fakeRun, type FakeRun } from './testing/fakes';
import { ask } from './testing/real-run';

const patience = 240_000;
const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
};

interface Told {
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** The breaches on record: when they were told by the time of the installation, and by that of the store. */
async function breaches(url: string): Promise<Told[]> {
  const client = EventStoreDBClient.connectionString(url);
  const told: Told[] = [];
  for await (const { event } of client.readAll()) {
    if (event?.type !== 'DeadlineBreached') continue;
    const { occurredAt } = event.metadata as { occurredAt: string };
    told.push({ occurredAt, recordedAt: event.created.toISOString() });
  }
  await client.dispose();
  return told;
}

describe('a local Casegrid whose time is moved', () => {
  let run: FakeRun;
  beforeAll(async () => {
    run = await fakeRun();
  });
  afterAll(() => rmSync(dirname(run.options.data), { recursive: true }));

  const start = (now: string | undefined, work: (casegrid: Casegrid) => Promise<void>) =>
    withCasegrid({ ...run.options, ...(now && { now }) }, { ...run.around, programs }, work);
  const time = (casegrid: Casegrid, ...args: string[]) =>
    ask(casegrid, run.options.data, 'time', ...args) as Promise<{ now: string; bySeconds: number }>;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  it(
    'sees deadlines breached in the time to come, and keeps that time when it is started again',
    async () => {
      await start(inDays(30), async (casegrid) => {
        const { data } = run.options;
        await ask(casegrid, data, 'units', 'import', '--area', '310101');
        // The story ends now: told of what lies ahead of the world, the API would refuse it.
        const { until: end } = await ask(casegrid, data, 'simulate', '--cases', '20', '--seed', '7');
        expect(Date.parse(String(end))).toBeGreaterThan(Date.parse(inDays(29)));
        for (const part of [casegrid.addresses.api, casegrid.addresses.worker]) {
          const page = (await (await fetch(`${part}/healthz`)).json()) as { moved: { bySeconds: number } };
          expect(page.moved.bySeconds).toBeGreaterThan(29 * 86_400);
        }
        const { now } = await time(casegrid, '--forward', '90-working-day');
        const late = async () =>
          (await breaches(casegrid.addresses.eventStore)).filter(({ occurredAt }) => occurredAt >= now);
        await until(async () => (await late()).length > 0);
        for (const { occurredAt, recordedAt } of await late())
          expect(Date.parse(occurredAt) - Date.parse(recordedAt)).toBeGreaterThan(120 * 86_400_000);
        await expect(time(casegrid, '--to', inDays(60))).rejects.toThrow('TIME_GOES_BACK');
      });
      await start(undefined, async (casegrid) => {
        expect((await time(casegrid)).bySeconds).toBeGreaterThan(120 * 86_400);
      });
      await expect(start(inDays(60), () => Promise.resolve())).rejects.toThrow('TIME_GOES_BACK');
    },
    patience,
  );
});
