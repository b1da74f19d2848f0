import { randomUUID } from 'node:crypto';
import type { VerbatimProposal } from '@casegrid/event-store';
import type { RunningStore } from './running-stores';

const textual = (content: string) => Buffer.from(content, 'utf8');

export const proposed = (
  data: Uint8Array | string,
  more: Partial<VerbatimProposal> = {},
): VerbatimProposal => ({
  id: randomUUID(),
  type: 'noted',
  contentType: 'application/json',
  metadata: textual(''),
  ...more,
  data: typeof data === 'string' ? textual(data) : data,
});

/** Nine events of three streams and of the metadata of one, whose bytes a careless reader would change. */
export async function fillWithOddEvents({ log, client }: RunningStore): Promise<void> {
  const binary = { contentType: 'application/octet-stream' };
  await log.append('case-one', 'NO_STREAM', [
    proposed('{ "n" : 1.0,\n\t"名" : "\\u738b秀兰 \u{1f333}" }', { metadata: textual('{"a" :1}') }),
    proposed('{"big":9223372036854775807,"line":"\u2028"}'),
  ]);
  await log.append('scan-one', 'NO_STREAM', [proposed(Uint8Array.of(0, 10, 13, 128, 255), binary)]);
  await log.append('case-two', 'NO_STREAM', [proposed('\u{feff}{no json', { type: '名 "type"' })]);
  await log.append('case-one', 1, [proposed(Uint8Array.of(0xff, 0xfe)), proposed('')]);
  await client.setStreamMetadata('case-one', { maxCount: 3, about: '王' });
  await log.append('scan-one', 0, [proposed('text', { ...binary, metadata: Uint8Array.of(255, 0) })]);
  await client.setStreamMetadata('case-one', { maxCount: 5 });
}
