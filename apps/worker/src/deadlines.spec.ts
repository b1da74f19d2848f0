import { caseStream, deadlinesStream, mediationStream } from '@casegrid/domain';
import { RecordDamaged, uuidV5, type EventStore } from '@casegrid/event-store';
import { readModels, rebuild } from '@casegrid/projections';
import { DeadlineStage, namespace, until } from './testing/deadline-stage';

describe('the deadlines of cases', () => {
  let stage: DeadlineStage;
  beforeAll(async () => {
    stage = await DeadlineStage.open();
  });
  afterAll(() => stage.close());

  /** Until it holds, or something went wrong. */
  const telling = async (workers: number, holds: () => Promise<boolean>) =>
    expect(await stage.telling(workers, async (failures) => failures.length > 0 || (await holds()))).toEqual(
      [],
    );
  const isBreached = async (caseId: string) => (await stage.typesOf(caseId)).includes('DeadlineBreached');
  const counts = async (caseId: string) => (await stage.typesOf(caseId)).length;

  it('are told once, by one of two workers, late rather than never', async () => {
    const caseId = await stage.reported('late');
    stage.now = new Date('2026-03-06T00:00:00.000Z');
    await telling(2, async () => (await counts(caseId)) >= 4);
    await telling(2, async () => (await counts(await stage.reported('other'))) >= 2);
    expect(await stage.typesOf(caseId)).toEqual([
      'CaseReported',
      'ClockStarted',
      'DeadlineBreached',
      'DeadlineWarned',
      'CaseRaised',
    ]);
    const [, , breach] = await stage.store.readStream(caseStream(caseId));
    expect(breach).toMatchObject({
      data: { dueAt: '2026-03-03T16:00:00.000Z' },
      metadata: { occurredAt: stage.now.toISOString(), actor: { kind: 'SYSTEM', id: 'deadlines' } },
    });
  });

  it('are told of a case whose last warning nobody heard, after a restart', async () => {
    const caseId = await stage.reported('restarted');
    stage.now = new Date('2026-03-09T05:00:00.000Z');
    await telling(1, async () => (await counts(caseId)) >= 3);
    stage.now = new Date('2026-03-09T15:00:00.000Z');
    await telling(1, async () => (await counts(caseId)) >= 4);
    expect((await stage.typesOf(caseId)).slice(2)).toEqual(['DeadlineWarned', 'DeadlineWarned']);
  });

  it('are not told by a rebuild', async () => {
    const { store, pool } = stage;
    const before = await store.end();
    for (const model of readModels) await rebuild(model, { store, pool });
    expect(await store.end()).toBe(before);
  });

  it('are told of the cases of other scopes when the table of one cannot be read', async () => {
    const [harmed, sound] = [await stage.reported('harmed', '310115'), await stage.reported('national')];
    await until(async () => (await stage.isRunning(harmed)) && stage.isRunning(sound));
    stage.now = new Date('2026-03-13T00:00:00.000Z');
    const stream = deadlinesStream('310115');
    const readStream: EventStore['readStream'] = (...asked) =>
      asked[0] === stream
        ? Promise.reject(new RecordDamaged('the event at position 7'))
        : stage.store.readStream(...asked);
    const append = stage.store.append.bind(stage.store);
    const store = { readStream, append } as EventStore;
    const failures = await stage.telling(1, async (told) => told.length > 0 && (await isBreached(sound)), {
      store,
    });
    expect(failures).toEqual(['STUCK the event store found damage: the event at position 7']);
    expect(await isBreached(harmed)).toBe(false);
    await telling(1, () => isBreached(harmed));
  });

  it('are told of mediations too: the window for confirmation is warned of, and lapses', async () => {
    const mediation = await stage.settled('a roof');
    const stream = mediationStream(mediation);
    await until(() => stage.isRunning(mediation));
    const told = async () => {
      const records = await stage.store.readStream(stream);
      return records
        .filter(({ data }) => (data as { kind?: string }).kind === 'CONFIRMATION')
        .map(({ type }) => type);
    };
    stage.now = new Date('2026-04-10T04:00:00.000Z');
    await telling(1, async () => (await told()).includes('DeadlineWarned'));
    stage.now = new Date('2026-05-20T04:00:00.000Z');
    await telling(2, async () => (await stage.typesIn(stream)).includes('ConfirmationWindowLapsed'));
    expect((await told()).slice(-2)).toEqual(['DeadlineBreached', 'ClockStopped']);
    expect((await stage.typesIn(stream)).filter((type) => type === 'ConfirmationWindowLapsed')).toHaveLength(
      1,
    );
  });

  it('are told of the other cases when one cannot be read', async () => {
    const [broken, sound] = [await stage.reported('broken'), await stage.reported('sound')];
    stage.now = new Date('2026-06-20T00:00:00.000Z');
    const soon = await stage.reported('soon');
    for (const one of [broken, sound, soon]) await until(() => stage.isRunning(one));
    const commandId = uuidV5(namespace, 'strange');
    await stage.store.append(caseStream(broken), 1, [
      { id: commandId, type: 'Commented', data: {}, metadata: { version: 99 } },
    ]);
    const waits = new Set<number>();
    const wait = async (milliseconds: number) => {
      waits.add(milliseconds);
      await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const holds = async (told: readonly string[]) => {
      if (told.length === 0 || !(await isBreached(sound))) return false;
      stage.now = new Date('2026-07-20T00:00:00.000Z');
      return isBreached(soon);
    };
    // Told once, however many rounds it was tried in, and the others are told at their pace.
    expect(await stage.telling(1, holds, { wait })).toEqual([
      expect.stringMatching(/^STUCK .*unknown version 99/),
    ]);
    expect([...waits]).toEqual([1_000]);
  });
});
