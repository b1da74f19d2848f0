import { randomUUID } from 'node:crypto';
import {
  connectVerbatimLog,
  Conflict,
  PositionUnknown,
  type VerbatimLog,
  type VerbatimProposal,
} from './index';
import { embeddedStore } from './testing/stores';

const text = (content: string) => Buffer.from(content, 'utf8');
const proposal = (data: Uint8Array, more: Partial<VerbatimProposal> = {}): VerbatimProposal => ({
  ...{ id: randomUUID(), type: 'noted', contentType: 'application/json', metadata: text('') },
  ...more,
  data,
});

describe('the log byte for byte', () => {
  let [started, log] = [] as unknown as [Awaited<ReturnType<typeof embeddedStore>>, VerbatimLog];
  beforeEach(async () => {
    started = await embeddedStore();
    log = connectVerbatimLog(started.url);
  });
  afterEach(async () => {
    await log.close();
    await started.stop();
  });

  async function all(from?: string) {
    const events = [];
    for await (const event of log.read(from)) events.push(event);
    return events;
  }

  it.each<[string, Uint8Array, Partial<VerbatimProposal>]>([
    ['JSON with odd spacing', text('{ "n" : 1.0,\n\t"n":2e0 , "名" : "\\u738b秀兰" }'), {}],
    ['JSON with a number beyond 2^53', text('{"$tb":9223372036854775807}'), {}],
    ['what is called JSON and is none', text('\u{feff}{nonsense'), {}],
    ['nothing', text(''), {}],
    ['bytes', Uint8Array.of(0, 255, 10, 13, 128), { contentType: 'application/octet-stream' }],
    ['metadata of any bytes', text('{}'), { metadata: Uint8Array.of(255, 0, 10) }],
    ['metadata with odd spacing', text('{}'), { metadata: text('{ "a":1 }') }],
  ])('gives back %s as it was', async (_, data, more) => {
    const given = proposal(data, more);
    expect(await log.append('kept', 'NO_STREAM', [given])).toBe(0);
    const [event] = await all();
    expect(event).toMatchObject({ stream: 'kept', revision: 0n, id: given.id, type: 'noted' });
    expect(event?.contentType).toBe(given.contentType);
    expect(Buffer.from(event?.data ?? []).equals(data)).toBe(true);
    expect(Buffer.from(event?.metadata ?? []).equals(given.metadata)).toBe(true);
  });

  it('begins at the event of a position, and nowhere else', async () => {
    await log.append('kept', 'NO_STREAM', [proposal(text('1')), proposal(text('2')), proposal(text('3'))]);
    const events = await all();
    expect((await all(events[1]?.position)).map(({ id }) => id)).toEqual(events.slice(1).map(({ id }) => id));
    expect(await log.end()).toBe(events[2]?.position);
    for await (const { id } of log.read()) {
      expect(id).toBe(events[0]?.id);
      break;
    }
    await expect(all(String(Number(events[1]?.position) + 1))).rejects.toThrow(PositionUnknown);
  });

  it('takes the same events at the same revision once, and no others there', async () => {
    const given = [proposal(text('1')), proposal(text('2'))];
    expect(await log.append('kept', 'NO_STREAM', given)).toBe(1);
    expect(await log.append('kept', 'NO_STREAM', given)).toBe(1);
    await expect(log.append('kept', 'NO_STREAM', [proposal(text('1'))])).rejects.toThrow(Conflict);
    expect(await log.append('kept', 1, [proposal(text('3'))])).toBe(2);
    expect(await all()).toHaveLength(3);
  });
});
