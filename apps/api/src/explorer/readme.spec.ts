import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
const named = (text: string) => [...text.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
const tokens = readme.filter((line) => line.startsWith('npm run -s cli -- token --as')).join(' ');

const steps = readdirSync(join(root, 'examples'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const { operations } = JSON.parse(readFileSync(join(root, 'examples', file), 'utf8')) as {
      operations: Record<string, { readonly as: string }>;
    };
    return [file.replace('.json', '.graphql'), operations] as const;
  });

describe('the README', () => {
  it.each(steps)('names the examples of %s in their order, and who does them', (file, operations) => {
    const row = readme.find((line) => line.startsWith('|') && line.includes(`(examples/${file})`)) ?? '';
    const names = named(row.split('|')[2] ?? '');
    expect(names.filter((name) => name && name in operations)).toEqual(Object.keys(operations));
    for (const { as } of Object.values(operations)) expect(names).toContain(as);
    expect(tokens.split(' ')).toEqual(expect.arrayContaining(Object.values(operations).map(({ as }) => as)));
  });
});
