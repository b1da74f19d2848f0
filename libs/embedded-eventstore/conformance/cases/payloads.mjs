// Data and metadata as JSON, as bytes, as nothing; what comes back.
import { read, appendOptions, appendEvent } from '../lib/raw.mjs';

const c = (name, run) => ({ name: `payloads/${name}`, run });
const sent = (name, make) =>
  c(name, async (t) => {
    const s = t.stream();
    await t.append(s, make(t));
    await t.read(s, { full: true });
    await t.step('raw read', () => t.raw.read(read({ stream: s })));
  });
const raw = (name, contentType, bytes) =>
  c(name, async (t) => {
    const s = t.stream();
    const event = { ...t.bytes(bytes), contentType: 'application/octet-stream' };
    await t.step(`classic append of ${contentType} ${JSON.stringify(String(bytes))}`, () =>
      t.raw.append(appendOptions(s, 'any'), appendEvent(event, { type: 'x', 'content-type': contentType })),
    );
    await t.read(s, { full: true });
    await t.step('raw read', () => t.raw.read(read({ stream: s })));
  });

export default [
  sent('json-object', (t) => t.event({ a: 1, b: [true, null, 'x'], c: { d: 1.5, ż: '🙂' } })),
  sent('json-no-metadata', (t) => t.event({})),
  sent('json-with-json-metadata', (t) =>
    t.event({ a: 1 }, { metadata: { $correlationId: 'c', $causationId: 'd', own: 1 } }),
  ),
  sent('json-with-binary-metadata', (t) => t.event({ a: 1 }, { metadata: new Uint8Array([0, 1, 255]) })),
  sent('json-with-empty-metadata', (t) => t.event({ a: 1 }, { metadata: {} })),
  sent('json-string-array-number', (t) =>
    ['text', [1, 2], 5, null, true].map((data) => ({ ...t.event(), data })),
  ),
  sent('json-large-number', (t) => t.event({ n: 2 ** 53, m: 1e300 })),
  sent('binary', (t) => t.bytes(Buffer.from([0, 1, 2, 254, 255]))),
  sent('binary-empty', (t) => t.bytes('')),
  sent('binary-with-json-metadata', (t) => t.bytes('abc', { metadata: { a: 1 } })),
  sent('binary-with-binary-metadata', (t) => t.bytes('abc', { metadata: new Uint8Array([9, 8, 7]) })),
  sent('binary-that-is-json', (t) => t.bytes('{"a":1}')),
  raw('invalid-json-as-json', 'application/json', '{"a":'),
  raw('empty-data-as-json', 'application/json', ''),
  raw('not-utf8-as-json', 'application/json', Buffer.from([0xff, 0xfe, 0x00])),
  raw('spaced-json-keeps-its-bytes', 'application/json', '{ "b" : 1,\n "a":2 , "b":3 }'),
  raw('json-with-byte-order-mark', 'application/json', '\ufeff{"a":1}'),
  c('structured-ids-on-reading', async (t) => {
    const s = await t.make('three');
    await t.step('raw read with structured ids', () =>
      t.raw.read(read({ stream: s, structured: true, count: 1 })),
    );
  }),
];
