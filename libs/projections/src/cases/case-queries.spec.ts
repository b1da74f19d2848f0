import type { CaseFilter } from './case-filter';
import { listSql } from './case-queries';

const page = { order: 'NEWEST', size: 20, backwards: false } as const;
const everything = listSql({}, page);

/** Every condition that a filter has, each with a value that a caller could give. */
const full: Required<Omit<CaseFilter, 'map'>> = {
  within: '310115',
  statuses: ['REPORTED'],
  work: [{ statuses: ['REPORTED'] }],
  category: '02',
  urgency: 'URGENT',
  source: 'HOTLINE',
  text: '垃圾',
  leadUnit: '310115004-ENVIRONMENT',
  handlingUnit: '310115004-ENVIRONMENT',
  verifier: 'grid-310115004001001',
  approvals: ['EXTENSION'],
  reporterId: '00000000-0000-4000-8000-000000000000',
  reportedFrom: '2026-03-01T00:00:00.000Z',
  reportedUntil: '2026-04-01T00:00:00.000Z',
  dueFrom: '2026-03-01T00:00:00.000Z',
  dueUntil: '2026-04-01T00:00:00.000Z',
};
const names = Object.keys(full) as (keyof typeof full)[];

describe('the statement that answers a list', () => {
  it('unites lists, each with what it needs and what ties it to whoever asks', () => {
    const filed = { statuses: ['FILED'], within: '310115' } as const;
    const { sql, values } = listSql(
      { work: [filed, { statuses: ['CHECKED'], needs: 'CALL_BACK', leadUnit: '310115004' }] },
      page,
    );
    expect(sql).toContain(
      '((status = any($2) and district = $3) or (status = any($4) and lead_unit = $5 and to_call_back))',
    );
    expect(values.slice(0, 5)).toEqual([['FILED', 'CHECKED'], ['FILED'], '310115', ['CHECKED'], '310115004']);
    expect(listSql({ work: [filed] }, page).sql).toContain('where status = any($1) and status not in');
    expect(listSql({ work: [filed] }, page).sql).not.toContain(' or ');
    const unled = { statuses: ['FILED'], within: '310115', isUnled: true, needs: 'ANSWER' } as const;
    expect(listSql({ work: [unled] }, page).sql).toContain(
      'district = $2 and lead_unit is null and to_answer',
    );
  });

  it.each(names)('has a condition for %s', (name) => {
    const { sql, values } = listSql({ [name]: full[name] }, page);
    expect(sql).toMatch(/ where (coalesce\([^)]+\)|[a-z_]+) (=|@>|&&|i?like|>=|<) /);
    expect(values).toHaveLength(everything.values.length + 1);
  });

  it.each(names)('has none for %s when it names nothing', (name) => {
    for (const nothing of [null, undefined]) {
      expect(listSql({ [name]: nothing }, page)).toEqual(everything);
    }
  });

  it('takes in what lies in a unit on the map that is asked for, and leaves out what does not', () => {
    const map = { came: ['310115003001'], gone: ['310115004009'] };
    const { sql, values } = listSql({ within: '310115004', map }, page);
    expect(sql).toContain('where ((street = $1 and places <> all($2)) or places = any($3)) order by');
    expect(values.slice(0, 3)).toEqual(['310115004', map.gone, map.came]);
    const nothing = { came: [], gone: [] };
    expect(listSql({ within: '310115004', map: nothing }, page)).toEqual(
      listSql({ within: '310115004' }, page),
    );
  });

  it('holds to all of them at once', () => {
    const { sql, values } = listSql(full, page);
    const conditions = /where (.*) order by/.exec(sql)?.[1]?.split(' and ') ?? [];
    expect(conditions.every((condition) => /^(coalesce\([^)]+\)|[a-z_]+) /.test(condition))).toBe(true);
    expect(values).toHaveLength(names.length + everything.values.length);
  });
});
