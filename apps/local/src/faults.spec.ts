import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { withCasegrid } from './casegrid';
import { programs } from './programs';
import { countedFrom, countedOnBoards, mediationsFrom, storiesInLog } from './testing/account';
import { fakeRun } from './testing/fakes';
import { ask, processOf } from './testing/real-run';

const patience = 240_000;
const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
};

describe('cases and mediations that go on while every part is killed in turn', () => {
  it(
    'are all on record once, and cases counted once on every board',
    async () => {
      const { options, around, told } = await fakeRun();
      const { data } = options;
      const killed: string[] = [];
      await withCasegrid(options, { ...around, programs }, async (casegrid) => {
        const { eventStore, database } = casegrid.addresses;
        await ask(casegrid, data, 'units', 'import', '--area', '310101');
        let isOver = false;
        const story = ask(casegrid, data, 'simulate', '--cases', '150', '--seed', '7');
        void story.finally(() => (isOver = true)).catch(() => undefined);
        await until(async () => isOver || (await storiesInLog(eventStore)).length > 50);

        for (const part of ['api', 'worker', 'event store', 'Postgres']) {
          if (isOver) break;
          process.kill(processOf(part, data), 'SIGKILL');
          killed.push(part);
          await until(() => told.includes(`${part} is up again.`));
        }

        const { acts, cases, mediations, mediationsLeftIn } = await story;
        const log = await storiesInLog(eventStore);
        // Beside the acts of the story the platform tells what came due meanwhile, and cases of mergers and mediations.
        const byPeople = log.filter(({ isTold }) => !isTold);
        expect(new Set(byPeople.map(({ commandId }) => commandId)).size).toBe(acts);
        expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
        const streams = new Map<string, number>();
        for (const { stream, revision } of log) {
          expect([stream, revision]).toEqual([stream, streams.get(stream) ?? 0]);
          streams.set(stream, revision + 1);
        }
        expect(streams.size).toBe(Number(cases) + Number(mediations));
        expect(mediations).toBeGreaterThan(30);
        expect(mediationsFrom(log)).toEqual(mediationsLeftIn);
        const counted = countedFrom(log);
        expect(counted['31 CLOSED']).toBeGreaterThan(0);
        expect(await countedOnBoards(database, log.at(-1)?.commit ?? 0n)).toEqual(counted);
      });
      rmSync(dirname(data), { recursive: true });
      expect(killed).toEqual(['api', 'worker', 'event store', 'Postgres']);
    },
    patience,
  );
});
