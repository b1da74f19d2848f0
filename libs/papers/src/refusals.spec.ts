import { openPaperFont } from './font/paper-font';
import { missingFields } from './missing-fields';
import type { PaperRecord } from './record';
import { render } from './render';
import { paperKinds, type PaperKind, type Template } from './template';
import { templates } from './templates';
import { readPdf, textOf } from './testing/read-pdf';
import { making, parties, records } from './testing/records';

const font = openPaperFont();
const kinds = Object.keys(paperKinds) as PaperKind[];

const refusal = (
  template: Template,
  record: PaperRecord,
  given: Partial<typeof making> = {},
): Promise<unknown> =>
  render(template, record, { ...making, ...given, font }).then(
    () => 'rendered',
    (error: unknown) => error,
  );

describe('missing fields', () => {
  it.each(kinds)('are none in a full record of %s, and every required one in an empty record', (kind) => {
    const required = templates[kind].fields.filter((field) => field.required).map(({ path }) => path);
    expect(missingFields(templates[kind], records[kind])).toEqual([]);
    expect(missingFields(templates[kind], {}).map(({ path }) => path)).toEqual(required);
  });

  it('are told with path and label, also within lists, for what is absent, null, blank or empty', () => {
    const record = {
      ...records.AGREEMENT,
      committee: ' \u3000',
      facts: null,
      mediators: [],
      parties: [parties[0] ?? {}, { ...parties[1], name: '' }],
      obligations: [{ party: '欧阳䶮', content: '付款', way: '转账' }],
    };
    expect(missingFields(templates.AGREEMENT, record)).toEqual([
      { path: 'committee', label: { zh: '人民调解委员会', en: 'mediation committee' } },
      { path: 'parties.1.name', label: { zh: '姓名或名称', en: 'name' } },
      { path: 'facts', label: { zh: '纠纷主要事实', en: 'main facts' } },
      { path: 'obligations.0.dueOn', label: { zh: '履行期限', en: 'due on' } },
      { path: 'mediators', label: { zh: '人民调解员', en: 'mediators' } },
    ]);
  });

  it('are not found on the prototype of a record', () => {
    const inherited = Object.create({ committee: '某人民调解委员会' }) as PaperRecord;
    expect(missingFields(templates.FOLLOW_UP, inherited).map(({ path }) => path)).toContain('committee');
  });

  it('keep a paper from being made, as do a number or a day that is not given', async () => {
    const missing = {
      code: 'FIELDS_MISSING',
      faults: [{ path: 'court', label: { zh: '受理法院', en: 'court' } }],
    };
    const { court: _, ...rest } = records.CONFIRMATION_APPLICATION;
    expect(await refusal(templates.CONFIRMATION_APPLICATION, rest)).toMatchObject(missing);
    expect(await refusal(templates.FOLLOW_UP, records.FOLLOW_UP, { number: ' ' })).toMatchObject({
      code: 'FIELDS_MISSING',
      faults: [{ path: '$number' }],
    });
  });
});

describe('a value that is not of its type', () => {
  it.each([
    ['acceptedOn', '2026-02-30'],
    ['acceptedOn', '2026年3月2日'],
    ['amount', 12.5],
    ['amount', -1],
    ['amount', '1200'],
    ['partiesConsent', 'yes'],
    ['mediators', '王秀兰'],
    ['mediators', [1]],
    ['summary', 12],
  ])('is refused: %s = %j', async (path, value) => {
    const refused = await refusal(templates.REGISTRATION, { ...records.REGISTRATION, [path]: value });
    expect(refused).toMatchObject({ code: 'FIELD_INVALID', faults: [{ path }] });
  });

  it.each(['2026-03-02T14:30', '2026-02-30T14:30:00Z', '2026-03-02 14:30:00Z', '2026-03-02T24:00:00Z'])(
    'is refused as a moment: %s',
    async (visitedAt) => {
      const refused = await refusal(templates.FOLLOW_UP, { ...records.FOLLOW_UP, visitedAt });
      expect(refused).toMatchObject({ code: 'FIELD_INVALID', faults: [{ path: 'visitedAt' }] });
    },
  );

  it('is refused as the day of the paper', async () => {
    const refused = await refusal(templates.FOLLOW_UP, records.FOLLOW_UP, { madeOn: '2026-3-5' });
    expect(refused).toMatchObject({ code: 'FIELD_INVALID', faults: [{ path: '$madeOn' }] });
  });
});

describe('characters', () => {
  it('that the font lacks are told, each with its place, and nothing is made', async () => {
    const record = {
      ...records.AGREEMENT,
      mediators: ['李玥', '𠮷田'],
      parties: [{ ...parties[0], name: '王𠮷😀𠮷' }, parties[1] ?? {}],
    };
    expect(await refusal(templates.AGREEMENT, record)).toMatchObject({
      code: 'CHARACTERS_LACKING',
      message: 'CHARACTERS_LACKING: parties.0.name U+20BB7 U+1F600, mediators U+20BB7',
      faults: [
        { path: 'parties.0.name', characters: ['𠮷', '😀'] },
        { path: 'mediators', characters: ['𠮷'] },
      ],
    });
  });

  it('of rare names are written: plane 2 and Extension A too', async () => {
    const name = '䶮㛃㼆𬭎𫘦𪩘𬱖喆堃翀頔玥〇㐱';
    const read = await readPdf(
      await render(templates.FOLLOW_UP, { ...records.FOLLOW_UP, visited: name }, { ...making, font }),
    );
    expect(textOf(read)).toContain(name);
  });

  it('that look alike are copied as they were written', async () => {
    const name = '⼀一戶户·・';
    const read = await readPdf(
      await render(templates.FOLLOW_UP, { ...records.FOLLOW_UP, visited: name }, { ...making, font }),
    );
    expect(textOf(read)).toContain(name);
  });

  it.each([
    ['a direction', '\u202e'],
    ['an isolate', '\u2066'],
    ['a null', '\u0000'],
    ['a line feed in one line', '\n'],
    ['a tab', '\t'],
    ['a zero-width space', '\u200b'],
    ['half a pair', '\ud842'],
    ['a line separator', '\u2028'],
  ])('that nobody sees are refused: %s', async (_, character) => {
    const refused = await refusal(templates.FOLLOW_UP, { ...records.FOLLOW_UP, visited: `欧${character}阳` });
    expect(refused).toMatchObject({
      code: 'CHARACTERS_FORBIDDEN',
      faults: [{ path: 'visited', characters: [character] }],
    });
  });

  it('of a placeholder in a value are only writing', async () => {
    const visited = '{committee} {$number} $& <b>';
    const read = await readPdf(
      await render(templates.FOLLOW_UP, { ...records.FOLLOW_UP, visited }, { ...making, font }),
    );
    expect(textOf(read)).toContain('{committee}{$number}$&<b>');
  });
});
