import { openPaperFont } from './font/paper-font';
import { page } from './layout/page';
import { placesOf } from './record';
import { render } from './render';
import { paperKinds, type PaperKind } from './template';
import { templates } from './templates';
import { readPdf, readPdfs, textOf, type ReadPdf } from './testing/read-pdf';
import { making, obligation, records } from './testing/records';
import { shown } from './values/shown';

const kinds = Object.keys(paperKinds) as PaperKind[];
const font = openPaperFont();
const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** What pdf.js reads of the writing that lies outside the margins. */
const outside = ({ pages }: ReadPdf): readonly string[] =>
  pages.flatMap(({ items }) =>
    items
      .filter(({ x, y, width }) => x < page.left - 1 || x + width > page.width - page.left + 1 || y < 20)
      .map(({ text }) => text),
  );

describe('a paper of each kind', () => {
  let read: ReadonlyMap<PaperKind, ReadPdf>;

  beforeAll(async () => {
    const pdfs = [];
    for (const kind of kinds) pdfs.push(await render(templates[kind], records[kind], { ...making, font }));
    const all = await readPdfs(pdfs);
    read = new Map(kinds.flatMap((kind, at) => (all[at] ? [[kind, all[at]] as const] : [])));
  });

  const readOf = (kind: PaperKind): ReadPdf => read.get(kind) ?? { info: {}, pages: [] };

  it.each(kinds)('%s holds every value of its record as text, and its title', (kind) => {
    const text = textOf(readOf(kind));
    const values = placesOf(templates[kind].fields, records[kind])
      .filter(({ field }) => !field.of)
      .map(({ field, value }) => shown(field, value) ?? 'not shown');
    expect(values.filter((value) => value !== '').length).toBeGreaterThan(8);
    expect(
      values.flatMap((value) => value.split('\n')).filter((one) => !text.includes(withoutSpaces(one))),
    ).toEqual([]);
    expect(text).toContain(paperKinds[kind].zh);
  });

  it.each(kinds)(
    '%s is of A4 pages, each with its number, page and number of pages, and nothing over the edge',
    (kind) => {
      const paper = readOf(kind);
      paper.pages.forEach(({ width, height }, at) => {
        expect([width, height]).toEqual([page.width, page.height]);
        const text = textOf(paper, at);
        expect(text).toContain(`编号：${making.number}`);
        expect(text).toContain(`第${at + 1}页共${paper.pages.length}页`);
      });
      expect(outside(paper)).toEqual([]);
    },
  );

  it.each(kinds)(
    '%s says what it is, by which template, and the day it was given, not that of the clock',
    (kind) => {
      expect(readOf(kind).info).toMatchObject({
        Title: `${paperKinds[kind].zh} ${making.number}`,
        Subject: `${kind} 1`,
        CreationDate: 'D:20260304160000Z',
        Producer: 'Casegrid',
      });
    },
  );

  it.each(kinds)(
    '%s is the same to the byte when it is made again, also with a font just opened',
    async (kind) => {
      const [one, other] = [
        await render(templates[kind], records[kind], { ...making, font }),
        await render(templates[kind], records[kind], { ...making, font: openPaperFont() }),
      ];
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    },
  );

  it.each([
    ['TERMINATION', '仲裁', '行政', '司法', '《中华人民共和国人民调解法》第二十六条'],
    [
      'AGREEMENT',
      '第二十九条',
      '三十日内共同向人民法院申请司法确认',
      '《中华人民共和国民事诉讼法》第二百零五条',
    ],
    ['CONFIRMATION_APPLICATION', '《中华人民共和国人民调解法》第三十三条', '第二百零五条'],
    ['FOLLOW_UP', '第三十一条'],
  ] as const)('%s names the law that it rests on', (kind, ...words) => {
    const text = textOf(readOf(kind));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('the lines to sign on', () => {
  it('are one for each party, however many there are', async () => {
    const partyNames = ['甲某', '乙某', '丙某', '丁某', '戊某'];
    const record = { ...records.TERMINATION, partyNames };
    const text = textOf(await readPdf(await render(templates.TERMINATION, record, { ...making, font })));
    expect(partyNames.filter((name) => text.split(`当事人${name}签收`).length !== 2)).toEqual([]);
  });
});

describe('a paper that is longer than a page', () => {
  it('repeats the header of a table on each page and loses none of sixty obligations', async () => {
    const obligations = Array.from({ length: 60 }, (_, at) => obligation(at + 1));
    const record = { ...records.AGREEMENT, obligations };
    const contents = Array.from(
      { length: 60 },
      (_, at) => `第${at + 1}期：支付赔偿款，并书面告知人民调解委员会`,
    );
    const read = await readPdf(await render(templates.AGREEMENT, record, { ...making, font }));
    const text = textOf(read);
    const pages = read.pages.map((_, at) => textOf(read, at));
    const withRows = pages.filter((one) => /第\d+期：/.test(one));
    expect(withRows.length).toBeGreaterThan(3);
    expect(withRows.every((one) => one.includes('序号履行人履行内容金额履行方式履行期限'))).toBe(true);
    expect(pages.filter((one) => one.includes('序号履行人')).length).toBe(withRows.length);
    expect(contents.filter((content) => !text.includes(content))).toEqual([]);
    expect(outside(read)).toEqual([]);
    expect(text.indexOf('第59期')).toBeLessThan(text.indexOf('第60期'));
  });

  it('splits a row that is higher than a page, says its label again, and loses no character', async () => {
    const summary = Array.from(
      { length: 400 },
      (_, at) => `第${at}句：双方对“漏水”的原因（及其责任）各有说法。`,
    ).join('');
    const record = { ...records.REGISTRATION, summary };
    const read = await readPdf(await render(templates.REGISTRATION, record, { ...making, font }));
    expect(read.pages.length).toBeGreaterThan(5);
    const text = textOf(read)
      .replaceAll(new RegExp(`编号：${making.number}第\\d+页共\\d+页`, 'g'), '')
      .replaceAll('纠纷简要情况（续）', '');
    expect(text.includes(summary)).toBe(true);
    const labels = read.pages.map((_, at) => textOf(read, at).split('（续）').length - 1);
    expect(labels).toEqual([0, ...labels.slice(1, -1).map(() => 1), labels.at(-1)]);
    expect(outside(read)).toEqual([]);
  });

  it('goes on with paragraphs over pages, and breaks a word that is wider than a line', async () => {
    const word = 'A'.repeat(500);
    const words = `${'各方确认上述事实，'.repeat(300)}${word}`;
    const record = { ...records.AGREEMENT, terms: [{ words }] };
    const read = await readPdf(await render(templates.AGREEMENT, record, { ...making, font }));
    const text = textOf(read).replaceAll(new RegExp(`编号：${making.number}第\\d+页共\\d+页`, 'g'), '');
    expect(text.includes(words)).toBe(true);
    expect(outside(read)).toEqual([]);
  });
});
