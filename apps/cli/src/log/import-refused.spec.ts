import { readFileSync, writeFileSync } from 'node:fs';
import { fillWithOddEvents, proposed } from '../testing/odd-events';
import { RunningStores, type RunningStore } from '../testing/running-stores';

describe('a log that shall be imported', () => {
  let stores: RunningStores;
  let [source, target] = [] as unknown as [RunningStore, RunningStore];
  let file: string;
  beforeEach(async () => {
    stores = new RunningStores();
    [source, target] = [await stores.start('source'), await stores.start('target')];
    file = stores.path('log.jsonl');
    await fillWithOddEvents(source);
  });
  afterEach(() => stores.end());

  const exportIt = (to = file) => stores.ask(['log', 'export', '--to', to], { EVENTSTORE_URL: source.url });
  const importIt = (from = file) =>
    stores.ask(['log', 'import', '--from', from], { EVENTSTORE_URL: target.url });
  const linesIn = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);

  it.each<[string, (lines: string[]) => string, string]>([
    ['a changed letter', ([a, ...rest]) => [a?.replace('1.0', '1.1'), ...rest, ''].join('\n'), 'at line 1:'],
    ['a line too few', (lines) => [...lines.toSpliced(3, 1), ''].join('\n'), 'at line 9:'],
    ['two lines exchanged', ([a, b, ...rest]) => [b, a, ...rest, ''].join('\n'), 'at line 2:'],
    ['its end cut off', (lines) => [...lines.slice(0, 6), ''].join('\n'), 'at line 7:'],
    ['a line cut off', (lines) => lines.join('\n').slice(0, -300), 'at line 9:'],
    [
      'another checksum',
      (lines) => [...lines, ''].join('\n').replace(/"sha256":"./, '"sha256":"x'),
      'at line 10:',
    ],
    ['something after its end', (lines) => [...lines, lines[0], ''].join('\n'), 'at line 11:'],
  ])('is refused with %s, and the line is named', async (_, harm, line) => {
    await exportIt();
    writeFileSync(file, harm(linesIn()));
    const { code, err } = await importIt();
    expect([code, err]).toEqual([1, expect.stringContaining(line)]);
    expect(await target.events()).toEqual([]);
  });

  it.each<[string, (into: RunningStore) => Promise<unknown>, string]>([
    ['another event', ({ log }) => log.append('case-two', 'NO_STREAM', [proposed('{}')]), '0@case-two'],
    ['other metadata', ({ client }) => client.setStreamMetadata('case-two', {}), '0@$$case-two'],
    [
      'the event with another content',
      async ({ log }) =>
        log.append('case-one', 'NO_STREAM', [
          { ...proposed('{}'), id: (await source.events())[0]?.id ?? '' },
        ]),
      'with another content',
    ],
  ])('is refused where a stream of the target has %s, before anything is written', async (_, give, said) => {
    await exportIt();
    await give(target);
    const { code, err } = await importIt();
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
    expect(await target.events()).toHaveLength(1);
  });

  it('is refused where a stream of the target went on after the last import', async () => {
    await exportIt();
    await importIt();
    await target.log.append('case-two', 0, [proposed('{}')]);
    const { code, err } = await importIt();
    expect([code, err]).toEqual([1, expect.stringContaining('1@case-two')]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'was deleted and written to again',
      async () => {
        await source.client.deleteStream('case-two');
        await source.log.append('case-two', 0, [proposed('{}')]);
      },
      'case-two was deleted and written to again',
    ],
  ])('is refused with the stream’s name when one %s', async (_, end, said) => {
    await end();
    await exportIt();
    const { code, err } = await importIt();
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
    expect(await target.events()).toEqual([]);
  });

  it('says what is wrong with a file in plain words', async () => {
    const missing = await importIt(stores.path('missing.jsonl'));
    expect(missing).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no such file') as string,
    });
    const nowhere = await exportIt(stores.path('no/folder/log.jsonl'));
    expect(nowhere).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such file or folder') as string,
    });
    writeFileSync(file, '');
    expect((await importIt()).err).toContain('at line 1: the checksum line is missing');
  });
});
