import { formOf, type FormField } from './form';
import { overlay } from './overlay';
import type { PaperRefused } from './paper-refused';
import type { PaperRecord } from './record';
import { openPaperFont } from './font/paper-font';
import { checkPaper } from './render';
import { recordOfSaid, type Said } from './said';
import { templates } from './templates';
import { making, records } from './testing/records';

const { AGREEMENT, MINUTES, REGISTRATION, CONFIRMATION_APPLICATION } = templates;
const said = (values: Readonly<Record<string, string>>): readonly Said[] =>
  Object.entries(values).map(([path, value]) => ({ path, value }));

const refusal = (work: () => unknown): Pick<PaperRefused, 'code' | 'faults'> | 'none' => {
  try {
    work();
    return 'none';
  } catch (error) {
    const { code, faults } = error as PaperRefused;
    return { code, faults };
  }
};
const pathsIn = (found: ReturnType<typeof refusal>) =>
  found === 'none' ? [] : found.faults.map(({ path }) => path);

describe('what is said for a paper', () => {
  it('is a record by the types of its fields, in lists by the numbers of their items', () => {
    const all = said({
      'session.endsAt': '2026-03-02T16:45:00+08:00',
      rightsTold: 'true',
      'statements.1.words': '同意。\n无补充。',
      'statements.0.speaker': '申请人',
      'statements.0.words': '漏水损坏了吊顶。',
      'parties.0.agent': '郑堃',
    });
    expect(recordOfSaid(MINUTES, all, { parties: [{ name: '甲' }] })).toEqual({
      session: { endsAt: '2026-03-02T16:45:00+08:00' },
      rightsTold: true,
      statements: [{ speaker: '申请人', words: '漏水损坏了吊顶。' }, { words: '同意。\n无补充。' }],
      parties: [{ agent: '郑堃' }],
    });
    expect(recordOfSaid(AGREEMENT, said({ 'obligations.0.amount': '300000', copies: '3' }), {})).toEqual({
      obligations: [{ amount: 300_000 }],
      copies: 3,
    });
    expect(
      recordOfSaid(CONFIRMATION_APPLICATION, said({ 'enclosures.1': '乙', 'enclosures.0': '甲' }), {}),
    ).toEqual({ enclosures: ['甲', '乙'] });
  });

  it.each([
    'nothing',
    'statements',
    'statements.0',
    'statements.0.nothing',
    'statements.x.words',
    'statements.01.words',
    'statements.-1.words',
    'statements.200.words',
    'mediators.0.name',
    'session',
    'constructor',
    '$number',
    '',
  ])('is refused where the paper asks for nothing: %j', (path) => {
    expect(refusal(() => recordOfSaid(MINUTES, said({ [path]: '甲' }), {}))).toMatchObject({
      code: 'FIELD_UNKNOWN',
      faults: [{ path }],
    });
  });

  it('is refused where it is known, and no item is added to a list that is known', () => {
    const known: PaperRecord = {
      session: { place: '调解室' },
      mediators: ['王秀兰'],
      parties: [{ name: '甲', phone: '' }],
    };
    const values = {
      'session.place': '别处',
      'mediators.1': '李玥',
      'parties.0.name': '乙',
      'parties.1.name': '丙',
      'parties.0.phone': '021-5555 0101',
      recorder: '赵淼',
    };
    const found = refusal(() => recordOfSaid(MINUTES, said(values), known));
    expect(pathsIn(found)).toEqual(['session.place', 'mediators.1', 'parties.0.name', 'parties.1.name']);
  });

  it('is found invalid where it is not of its type, and missing where a list has a gap', () => {
    const font = openPaperFont();
    const check = (values: Readonly<Record<string, string>>) =>
      refusal(() =>
        checkPaper(AGREEMENT, overlay(recordOfSaid(AGREEMENT, said(values), {}), records.AGREEMENT), {
          ...making,
          font,
        }),
      );
    expect(check({ copies: '三' })).toMatchObject({ code: 'FIELD_INVALID', faults: [{ path: 'copies' }] });
    expect(check({ copies: '-1' })).toMatchObject({ code: 'FIELD_INVALID' });
    expect(check({ 'obligations.3.party': '甲' })).toMatchObject({ code: 'FIELDS_MISSING' });
    expect(pathsIn(check({ 'obligations.3.party': '甲' }))).toContain('obligations.2.party');
    expect(check({ copies: '4' })).toBe('none');
    const untrue = recordOfSaid(MINUTES, said({ rightsTold: 'constructor' }), {});
    expect(untrue).toEqual({ rightsTold: 'constructor' });
  });
});

describe('one record over another', () => {
  it('lacks what neither has, down to the items of lists', () => {
    expect(
      overlay(
        { a: 'over', c: [{ x: 1 }], d: false, e: { f: ' ' } },
        { a: 'under', b: 'under', c: [{ x: 2, y: 2 }, { x: 3 }], d: true, e: { f: 'under' } },
      ),
    ).toEqual({ a: 'over', b: 'under', c: [{ x: 1, y: 2 }, { x: 3 }], d: false, e: { f: 'under' } });
  });
});

describe('the form of a paper', () => {
  const known = {
    record: {
      committee: '某人民调解委员会',
      parties: [{ role: '申请人', name: '甲' }],
      partiesConsent: false,
    },
    proposed: { registrar: '赵淼' },
  };
  const form = formOf(REGISTRATION, known);
  const at = (path: string): FormField | undefined => form.find((field) => field.path === path);

  it('says of each field whether it comes from the record, and what has to be said', () => {
    expect(at('committee')).toEqual({
      path: 'committee',
      label: { zh: '人民调解委员会', en: 'mediation committee' },
      type: 'text',
      required: true,
      source: 'RECORD',
      isMissing: false,
    });
    expect(at('partiesConsent')).toMatchObject({ source: 'RECORD', isMissing: false });
    expect(at('registrar')).toMatchObject({ source: 'PROPOSED', isMissing: false });
    expect(at('claims')).toMatchObject({ source: 'SAID', isMissing: true });
    expect(at('remarks')).toMatchObject({ source: 'SAID', required: false, isMissing: false });
    expect(at('parties.0.name')).toMatchObject({ source: 'RECORD' });
    expect(at('parties.0.sex')).toMatchObject({ source: 'SAID', required: false });
    expect(at('parties.1.name')).toBeUndefined();
  });

  it('tells what each item of a list needs that is still to be said', () => {
    const statements = formOf(MINUTES, known).filter(({ path }) => path.startsWith('statements'));
    expect(statements.map(({ path, isMissing }) => [path, isMissing])).toEqual([
      ['statements', true],
      ['statements.N.speaker', false],
      ['statements.N.words', false],
    ]);
  });

  it('names as missing what keeps the paper from being made', () => {
    const record = overlay(known.record, known.proposed);
    const found = refusal(() => checkPaper(REGISTRATION, record, { ...making, font: openPaperFont() }));
    expect(form.filter(({ isMissing }) => isMissing).map(({ path }) => path)).toEqual(pathsIn(found));
  });
});
