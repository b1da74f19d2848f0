import { RunningStores, type RunningStore } from '../testing/running-stores';
import { proposed } from '../testing/odd-events';

describe('a log that shall be compacted', () => {
  let stores: RunningStores;
  let store: RunningStore;
  beforeEach(async () => {
    stores = new RunningStores();
    store = await stores.start('casegrid/eventstore');
    await store.log.append('case-one', 'NO_STREAM', [proposed('{"n":1}'), proposed('{"n":2}')]);
    await store.log.append('case-two', 'NO_STREAM', [proposed('{}')]);
    await store.client.setStreamMetadata('case-one', { maxCount: 1 });
  });
  afterEach(() => stores.end());

  const compactIt = (folder: string, ...more: string[]) =>
    stores.ask(['log', 'compact', '--data', stores.path(folder), ...more]);

  it('loses what nobody can see, and nothing else', async () => {
    const [, ...rest] = await store.events();
    await stores.stopAll();
    const { code, out } = await compactIt('casegrid', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { events: 1, streams: 1 }]);
    const again = await stores.start('casegrid/eventstore');
    expect(await again.events()).toEqual(rest);
  });

  it('is found in the folder of an event store alone, and when nothing is hidden that is said', async () => {
    await stores.stopAll();
    expect((await compactIt('casegrid/eventstore')).out).toContain('1 events of 1 streams dropped');
    expect((await compactIt('casegrid/eventstore')).out).toContain('Nothing in');
  });

  it('is refused in plain words while the store runs, and where there is none', async () => {
    const running = await compactIt('casegrid');
    expect([running.code, running.err]).toEqual([
      1,
      expect.stringContaining('is used by another event store. Stop it'),
    ]);
    const nowhere = await compactIt('elsewhere');
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('holds no log')]);
  });
});
