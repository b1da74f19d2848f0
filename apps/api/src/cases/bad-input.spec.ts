import { actOf, caseAfter, grid, reportInput, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';

const worker = `grid-${grid}`;
const person = { part: 'PARTY', name: '张三' };
const photo = { hash: 'a'.repeat(64), kind: 'PHOTO' };

/** What is wrong with a report, and the field that is told. */
const badReports: readonly (readonly [flaw: string, input: object, field: string | undefined])[] = [
  ['without a title', { title: undefined }, 'title'],
  ['with a title of one character', { title: '圾' }, 'title'],
  ['with a title that is too long', { title: '圾'.repeat(101) }, 'title'],
  ['with a description that is too long', { description: '圾'.repeat(4_001) }, 'description'],
  ['with a number for a title', { title: 7 }, 'title'],
  ['with NUL in its text', { description: 'a\u0000b' }, 'description'],
  ['with half a character in its text', { description: 'a\ud800b' }, 'description'],
  ['with a control character in its text', { title: 'ab\u0007' }, 'title'],
  ['of a malformed category', { category: '2x' }, 'category'],
  ['with a field of nobody knows what', { status: 'CLOSED' }, 'status'],
  ['in a unit that is no code', { place: { unit: '31011500400100', description: '东门' } }, 'place.unit'],
  ['with half a character in a unit', { place: { unit: '\ud800', description: '东门' } }, 'place.unit'],
  ['north of the pole', { place: { ...reportInput.place, longitude: 121, latitude: 91 } }, 'place.latitude'],
  ['with NUL in the place', { place: { ...reportInput.place, description: '\u0000' } }, 'place.description'],
  ['with 21 people', { people: Array<object>(21).fill(person) }, 'people'],
  ['with a phone that is none', { people: [{ ...person, phone: '<script>' }] }, 'people.0.phone'],
  ['with a phone without digits', { people: [{ ...person, phone: '(-----)' }] }, 'people.0.phone'],
  [
    'with an identity number of dashes',
    { people: [{ ...person, identityNumber: '-----' }] },
    'people.0.identityNumber',
  ],
  ['with a blank title', { title: '  \u200b ' }, 'title'],
  ['at half a place on the map', { place: { ...reportInput.place, latitude: 31.2 } }, 'place.longitude'],
  ['on a day that is on no calendar', { occurredAt: '2026-02-30T00:00:00Z' }, 'occurredAt'],
  ['with a name that is too long', { people: [{ ...person, name: '张'.repeat(101) }] }, 'people.0.name'],
  ['with a title on two lines', { title: '垃圾\n堆放' }, 'title'],
  ['with a title that runs backwards', { title: '垃圾\u202e堆放' }, 'title'],
  ['with a title in a direction of its own', { title: '垃圾\u2067堆放' }, 'title'],
  ['with the same photo twice', { evidence: [photo, { ...photo, caption: '再次' }] }, 'evidence'],
  ['with two reporters', { people: Array<object>(2).fill({ ...person, part: 'REPORTER' }) }, 'people'],
  ['with a part that there is not', { people: [person, { ...person, part: 'JUDGE' }] }, 'people.1.part'],
  ['with 31 photos', { evidence: Array<object>(31).fill(photo) }, 'evidence'],
  ['with a photo named by no hash', { evidence: [{ ...photo, hash: 'A'.repeat(64) }] }, 'evidence.0.hash'],
  ['with a command id that is none', { commandId: 'one' }, 'commandId'],
  ['at a time that is none', { occurredAt: '2026-13-01T00:00:00Z' }, 'occurredAt'],
];

/** Well-formed, and yet of something that is not there. */
const unknown: readonly (readonly [what: string, input: object, code: string, field: string])[] = [
  ['a category', { category: '9999' }, 'CATEGORY_UNKNOWN', 'category'],
  ['a category that has others below it', { category: '02' }, 'CATEGORY_NOT_A_LEAF', 'category'],
  ['a grid', { place: { unit: '310115004001999', description: '东门' } }, 'UNIT_UNKNOWN', 'place.unit'],
  [
    'a street, where a grid is due',
    { place: { unit: '310115004', description: '东门' } },
    'NOT_A_PLACE',
    'place.unit',
  ],
  [
    'a time before there was any catalogue',
    { occurredAt: '1970-01-01T00:00:00Z' },
    'BEFORE_RECORDS',
    'occurredAt',
  ],
  ['a time to come', { occurredAt: '2999-01-01T00:00:00Z' }, 'OCCURRED_IN_FUTURE', 'occurredAt'],
];

describe('bad input', () => {
  let street: RunningStreet;
  let filed: Acted;
  beforeAll(async () => {
    street = await runStreet();
    filed = await caseAfter(street.caller, 'fileCase');
  });
  afterAll(() => street.end());

  /** The refusal of an act that must leave no trace. */
  async function refusalOf(who: string, act: string, input: object) {
    const before = await street.store.end();
    const { errors, data } = await street.caller.ask(who, actOf(act, input));
    expect(data?.[act]).toBeUndefined();
    expect(await street.store.end()).toBe(before);
    expect(JSON.stringify(errors)).not.toContain('stack');
    return errors?.[0]?.extensions;
  }

  it.each(badReports)('a report %s is refused, and nothing is written', async (_, input, field) => {
    const refusal = await refusalOf(worker, 'reportCase', { ...reportInput, ...input });
    expect([refusal?.['code'], refusal?.['field']]).toEqual(['BAD_INPUT', field]);
  });

  it.each(unknown)(
    '%s that is not on record is refused, and nothing is written',
    async (_, input, code, field) => {
      const refusal = await refusalOf(worker, 'reportCase', { ...reportInput, ...input });
      expect([refusal?.['code'], refusal?.['field']]).toEqual([code, field]);
    },
  );

  it('a unit that is on no map cannot lead', async () => {
    const input = { caseId: filed.case.id, leadUnit: '310115999-ENVIRONMENT' };
    expect(await refusalOf('dispatch-310115', 'dispatchCase', input)).toEqual({
      code: 'UNIT_UNKNOWN',
      field: 'leadUnit',
    });
  });

  it('a case that never was is unknown', async () => {
    const input = { caseId: 'case:00000000-0000-4000-8000-000000000000' };
    expect(await refusalOf('environment-310115004', 'signCase', input)).toEqual({
      code: 'CASE_UNKNOWN',
      field: 'caseId',
    });
  });

  it('is told in Chinese to whoever reads Chinese, with the field and the English words beside it', async () => {
    const asked = actOf('reportCase', { ...reportInput, title: '圾' });
    const { errors } = await street.caller.ask(worker, asked, { 'accept-language': 'zh-CN,zh;q=0.9' });
    expect(errors?.[0]?.message).toBe('输入不符合要求：title 至少 2 个字符');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_INPUT',
      field: 'title',
      detail: 'title has to have 2 characters or more',
    });
  });

  it('is what adding no evidence is', async () => {
    const input = { caseId: filed.case.id, evidence: [] };
    expect(await refusalOf(worker, 'attachEvidence', input)).toEqual({
      code: 'BAD_INPUT',
      field: 'evidence',
    });
  });

  it('keeps text of every script as it was written', async () => {
    const description = '𠮷野家 👨‍👩‍👧 a\u0301 \u202e"\'; drop table case_row; -- <b> =1+1\nنص\tend';
    const asked = actOf('reportCase', { ...reportInput, description, title: '__proto__' });
    const answer = await street.caller.ask(worker, asked);
    expect(codesIn(answer)).toEqual([]);
    const {
      receipt,
      case: { id },
    } = answer.data?.['reportCase'] as Acted;
    const read = await street.caller.ask(worker, {
      query: 'query ($id: ID!, $at: Position) { case(id: $id, atLeast: $at) { title description } }',
      variables: { id, at: receipt.position },
    });
    expect(read.data?.['case']).toEqual({ title: '__proto__', description });
  });
});
