import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutation } from './api-stage';
import { toldActs } from './timeline';

const schema = readFileSync(join(__dirname, '../../../../schema.graphql'), 'utf8');

describe('an act of a story', () => {
  it.each(toldActs)('%s is asked for as the schema has it', (act) => {
    const [, input = '', field = ''] = /\$input: (\w+)!\) \{ (\w+)\(/.exec(mutation(act)) ?? [];
    const declared = new RegExp(`\\n {2}${field}\\([^)]*?input: (\\w+)!`).exec(schema)?.[1];
    expect([field, input]).toEqual([`${act.charAt(0).toLowerCase()}${act.slice(1)}`, declared]);
  });
});
