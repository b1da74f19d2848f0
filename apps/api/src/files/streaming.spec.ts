import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { request as httpRequest, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { filesBelow, photo, sha256 } from '@casegrid/files/testing';
import { systemClock } from '../graphql/clock';
import { grid } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const most = 30_000_000;

describe('a file that comes bit by bit', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet(systemClock, { FILES_MAX_BYTES: String(most) });
  });
  afterAll(() => street.end());

  const incoming = () => join(street.filesFolder, 'incoming');
  const isKept = async (content: Uint8Array) =>
    (await filesBelow(street.filesFolder)).includes(sha256(content));

  /** What holds after some turns, however many it takes. */
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await setImmediate();
  };

  /** A request whose bytes are written by hand. */
  async function begin(headers: Record<string, string | number> = {}): Promise<ClientRequest> {
    const authorization = `Bearer ${await street.caller.sign(`grid-${grid}`)}`;
    const { hostname, port } = new URL(street.api.url);
    const options = {
      hostname,
      port,
      path: '/files',
      method: 'POST',
      headers: { authorization, ...headers },
    };
    return httpRequest(options).on('error', () => undefined);
  }

  it('is on its way to the disk while it still comes', async () => {
    const content = photo(most, 10);
    const sending = await begin();
    const answered = once(sending, 'response');
    sending.write(content.subarray(0, 1_000_000));
    await until(async () => {
      const sizes = (await readdir(incoming())).map((name) => stat(join(incoming(), name)));
      return (await Promise.all(sizes)).some(({ size }) => size === 1_000_000);
    });
    expect(await isKept(content)).toBe(false);
    sending.end(content.subarray(1_000_000));
    const [{ statusCode }] = (await answered) as [{ statusCode: number }];
    expect(statusCode).toBe(201);
    expect(await isKept(content)).toBe(true);
  });

  it('is refused as soon as it is too large, while its sender still writes', async () => {
    const sending = await begin();
    const answered = once(sending, 'response');
    sending.write(photo(most + 1));
    const [{ statusCode }] = (await answered) as [{ statusCode: number }];
    expect(statusCode).toBe(413);
    sending.destroy();
    const announced = await begin({ 'content-length': most + 1 });
    const refused = once(announced, 'response');
    announced.flushHeaders();
    expect(((await refused) as [{ statusCode: number }])[0].statusCode).toBe(413);
    announced.destroy();
    await until(async () => (await readdir(incoming())).length === 0);
  });

  it.each([
    ['with a length', { 'content-length': 2_000_000 }],
    ['in chunks', {}],
  ])('leaves nothing when it is cut off: %s', async (_, headers) => {
    const sending = await begin(headers);
    sending.write(photo(900_000, 13));
    await until(async () => (await readdir(incoming())).length === 1);
    sending.destroy();
    await until(async () => (await readdir(incoming())).length === 0);
    expect(await isKept(photo(900_000, 13))).toBe(false);
  });

  it('is counted when it was cut off', async () => {
    const metrics = async () => (await fetch(`${street.api.url}/metrics`)).text();
    await until(async () =>
      (await metrics()).includes('casegrid_operations_total{kind="upload",outcome="CUT_OFF"} 2'),
    );
  });
});
