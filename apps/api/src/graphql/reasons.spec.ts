import { getMetadataStorage } from 'class-validator';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { isReason, reasonOf } from './reasons';

/** Checks that refuse nothing by themselves. */
const silent = ['conditionalValidation', 'isOptional'];

interface Check {
  readonly name?: string;
  readonly type: string;
}

describe('why an input is not as required', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  it.each([
    ['of a compiled query', '($at: Position!) { case(id: "x", atLeast: $at) { id } }', 'at', 'Position'],
    [
      'in a compiled query',
      '($f: CaseFilterInput) { cases(filter: $f) { nodes { id } } }',
      'f.dueFrom',
      'DateTime',
    ],
    [
      'written into a query',
      '{ cases(filter: { dueFrom: "soon" }) { nodes { id } } }',
      'dueFrom',
      'DateTime',
    ],
    ['of a wrong type', '($n: Int) { cases(first: $n) { nodes { id } } }', 'n', 'otherType'],
  ])('is told of what is %s, with its field, in both languages', async (_, query, field, kind) => {
    const asked = { query: `query ${query}`, variables: { at: 'soon', f: { dueFrom: 'soon' }, n: 'one' } };
    const told = async (language: string) =>
      (await street.caller.ask('duty-310115', asked, { 'accept-language': language })).errors?.[0];
    const [english, chinese] = [await told('en'), await told('zh')];
    const { zh, en } = reasonOf(kind);
    expect(english?.extensions).toEqual({ code: 'BAD_INPUT', field });
    if (kind !== 'otherType') expect(english?.message).toBe(`${field} ${en}`);
    expect(chinese?.message).toBe(`输入不符合要求：${field} ${zh}`);
    expect(chinese?.extensions).toEqual({ code: 'BAD_INPUT', field, detail: english?.message });
  });

  it('can be said of every check that an input is put to', () => {
    const { validationMetadatas } = getMetadataStorage() as unknown as {
      readonly validationMetadatas: ReadonlyMap<unknown, readonly Check[]>;
    };
    const kinds = [...validationMetadatas.values()].flat().map(({ name, type }) => name ?? type);
    expect(new Set(kinds).size).toBeGreaterThan(15);
    expect(kinds.filter((kind) => !silent.includes(kind) && !isReason(kind))).toEqual([]);
  });
});
