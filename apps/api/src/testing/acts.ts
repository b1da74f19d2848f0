import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesIn, type Answer, type Caller } from './caller';

/** A case as these acts bring it back. */
export interface ActedCase {
  readonly id: string;
  readonly status: string;
  readonly number: string | null;
  readonly revision: number;
}

export interface Acted {
  readonly receipt: { readonly commandId: string; readonly revision: number; readonly position: string };
  readonly case: ActedCase;
}

const schema = readFileSync(join(__dirname, '../../../../schema.graphql'), 'utf8');

/** The type of a mutation's input, as the schema says. */
export function inputOf(name: string): string {
  const declared = new RegExp(`\\n {2}${name}\\([^)]*?input: (\\w+)!`).exec(schema)?.[1];
  if (!declared) throw new Error(`the schema has no mutation ${name} with an input`);
  return declared;
}

/** A mutation by its name. */
export const mutationOf = (name: string): string => `
  mutation Act($input: ${inputOf(name)}!) {
    ${name}(input: $input) { receipt { commandId revision position recordedAt } case { id status number revision } }
  }`;

/** An act as it goes over the wire; a new command id unless one is given. */
export const actOf = (name: string, input: object) => ({
  query: mutationOf(name),
  variables: { input: { commandId: randomUUID(), ...input } },
});

/** What an act led to. @throws when it was refused */
export function acted({ data, errors }: Answer, name: string): Acted {
  const payload = data?.[name];
  if (!payload) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return payload as Acted;
}

export const community = '310115004001';
export const grid = `${community}001`;

/** A report that would be accepted. */
export const reportInput = {
  category: '0201',
  title: '垃圾箱房外堆放装修垃圾',
  description: '占用人行道，已有两天。',
  place: { unit: grid, description: '东门垃圾箱房旁' },
};

const outcome = { outcome: 'RESOLVED', summary: '已清运。' };

/** The acts of an ordinary case, in order: who does what. */
const ordinary: readonly (readonly [who: string, act: string, input: object])[] = [
  ['duty-310115', 'fileCase', { urgency: 'ORDINARY' }],
  ['dispatch-310115', 'dispatchCase', { leadUnit: '310115004-ENVIRONMENT' }],
  ['environment-310115004', 'signCase', {}],
  ['environment-310115004', 'completeHandling', outcome],
  ['check-310115', 'passCheck', {}],
  ['duty-310115', 'closeCase', {}],
];

/** Reports a case and brings it up to, and with, an act of an ordinary case's course. */
export async function caseAfter(caller: Caller, last = 'reportCase', by = `grid-${grid}`): Promise<Acted> {
  let done = acted(await caller.ask(by, actOf('reportCase', reportInput)), 'reportCase');
  const count = ordinary.findIndex(([, act]) => act === last) + 1;
  for (const [who, act, input] of ordinary.slice(0, count)) {
    done = acted(await caller.ask(who, actOf(act, { caseId: done.case.id, ...input })), act);
  }
  return done;
}

/** Acts on a case that another act brought: what it led to, or the codes that it was refused with. */
export const actingBy = (caller: () => Caller) => {
  const ask = (who: string, name: string, { case: { id } }: Acted, input: object) =>
    caller().ask(who, actOf(name, { caseId: id, ...input }));
  return {
    act: async (...asked: Parameters<typeof ask>) => acted(await ask(...asked), asked[1]),
    codesOf: async (...asked: Parameters<typeof ask>) => codesIn(await ask(...asked)),
  };
};

/** What somebody reads of a case by a query of `$id` and `$atLeast`, once it shows an act on it; null when he may not. */
export const pagesBy =
  <Page = Record<string, unknown>>(caller: () => Caller, query: string) =>
  async (who: string, { case: { id }, receipt }: Acted): Promise<Page> => {
    const variables = { id, atLeast: receipt.position };
    return (await caller().ask(who, { query, variables })).data?.['case'] as Page;
  };
