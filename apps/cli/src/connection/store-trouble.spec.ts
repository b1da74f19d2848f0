import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEventStore, type EventStoreOptions } from '@casegrid/embedded-eventstore';
import { damageRecords } from '@casegrid/embedded-eventstore/testing';
import { proposed } from '../testing/odd-events';
import { RunningStores } from '../testing/running-stores';

const certificates = join(__dirname, '../../../../libs/embedded-eventstore/fixtures/tls');
const pem = (name: string) => readFileSync(join(certificates, name));
const tls = { cert: pem('other.crt'), key: pem('other.key') };
const trusting = (name: string) => `tlsCaFile=${join(certificates, `${name}.crt`)}`;
const users = [
  { name: 'admin', password: 'house' },
  { name: 'guest', password: 'guest' },
];

describe('an event store that cannot be used', () => {
  const stores = new RunningStores();
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  afterAll(() => stores.end());

  /** Where a store with these options is reached. */
  async function start(options: Partial<EventStoreOptions>): Promise<string> {
    const dataDir = stores.path(`store-${closing.length}`);
    const store = await startEventStore({ port: 0, dataDir, durability: 'none', ...options });
    closing.push(() => store.stop());
    return `127.0.0.1:${store.port}`;
  }
  const exported = (url: string) =>
    stores.ask(['log', 'export', '--to', stores.path('log.jsonl')], { EVENTSTORE_URL: url });

  it.each([
    ['a wrong password', 'admin:wrong@', 'does not know this user'],
    ['no password', '', 'does not know this user'],
    ['a user who is no administrator', 'guest:guest@', 'does not let this user'],
  ])('is told apart: %s', async (_, user, said) => {
    const at = `${await start({ users, tls })}?tls=true&${trusting('other')}`;
    const { code, err } = await exported(`esdb://${user}${at}`);
    expect([code, err]).toEqual([1, expect.stringContaining(`The event store at esdb://${at} ${said}`)]);
  });

  it('is told apart: a certificate that is not trusted', async () => {
    const at = await start({ tls });
    const { code, err } = await exported(`esdb://admin:house@${at}?tls=true&${trusting('server')}`);
    expect([code, err]).toEqual([1, expect.stringMatching(/self-signed certificate.*tlsCaFile=<file>/)]);
    expect(err).toContain(`The event store at esdb://${at}?tls=true`);
  });

  it.each([
    ['http://127.0.0.1:2113', 'expected esdb://'],
    ['esdb://127.0.0.1:2113?tlsCaFile=/nowhere', 'File was not found'],
  ])('is told apart: the address %s', async (url, said) => {
    const { code, err } = await exported(url);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
    expect(err).toContain(`${url} is no address of an event store`);
  });

  it('is named without the password, whatever is in it', async () => {
    const { err } = await exported('http://admin:of/the@house@127.0.0.1:2113');
    expect(err).toContain('http://127.0.0.1:2113 is no address');
  });

  it('is told apart: a record in it is damaged', async () => {
    const { url, log } = await stores.start('harmed');
    await log.append('sound', 'NO_STREAM', [proposed('"sound"')]);
    await log.append('harmed', 'NO_STREAM', [proposed('"second"')]);
    damageRecords(stores.path('harmed'), 'second');
    jest.spyOn(console, 'error').mockImplementation();
    const { code, err } = await exported(url);
    jest.restoreAllMocks();
    expect([code, err]).toEqual([1, expect.stringMatching(/found damage: the event at position \d+/)]);
    expect(err).toContain('docs/operations.md');
  });

  it('is told apart: it takes less at a time than an event has', async () => {
    const log = await stores.start('source');
    await log.log.append('heavy', 'NO_STREAM', [proposed(JSON.stringify('x'.repeat(5_000)))]);
    await exported(log.url);
    const target = await start({ maxAppendSize: 4_096 });
    const args = ['log', 'import', '--from', stores.path('log.jsonl')];
    const { code, err } = await stores.ask(args, { EVENTSTORE_URL: `esdb://${target}?tls=false` });
    expect([code, err]).toEqual([1, expect.stringContaining('takes no append of more than 4096 bytes')]);
  });
});
