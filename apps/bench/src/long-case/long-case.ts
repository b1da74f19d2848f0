import { randomUUID } from 'node:crypto';
import { Client } from 'undici';
import { crew } from '../lives/crew';
import { eachAtOnce } from '../lives/each-at-once';
import { ask } from '../load/ask';
import { dataOf, graphql } from '../load/graphql';
import type { Contest, Figure } from '../method/figure';
import { startCasegrid, type Casegrid } from '../stage/casegrid';
import type { Workshop } from '../stage/workshop';
import { casesOf } from './cases-of';

/** Callers who act at the same time, on different cases. */
const callers = 8;
/** A slice is one command on each short case, or so many on each long one. */
const shortCases = 200;
const longCases = 20;
const perLongCase = shortCases / longCases;

const query = `mutation Comment($input: CommentInput!) {
  comment(input: $input) { receipt { revision } case { id status revision } }
}`;

/** Whether an act costs what it does, or what was done before. */
export const longCase: Figure = {
  name: 'long-case',
  unit: 'µs',
  target: 1.3,
  lessIsBetter: true,
  compared:
    'a command over the API on a case of 1,000 events ÷ the same on one of 10, both known to the copy',
  prepare,
};

async function prepare(workshop: Workshop): Promise<Contest> {
  const casegrid = await startCasegrid(workshop);
  const long = await casesOf({ casegrid, cases: longCases, events: 1_000, seed: 5 }, workshop);
  const short = await casesOf({ casegrid, cases: shortCases, events: 10, seed: 6 }, workshop);
  const comment = await commenter(casegrid, workshop);
  const cold = [await comment(long), await comment(short.slice(0, longCases))];
  workshop.tell(`the first command on each, unknown to the copy: ${cold.map(Math.round).join(' ÷ ')} µs`);
  const again = Array.from({ length: perLongCase }, () => long).flat();
  return { ours: () => comment(again), peer: () => comment(short) };
}

/** Says something about each of these cases. @returns microseconds per command, with so many callers */
async function commenter(casegrid: Casegrid, { leftovers }: Workshop) {
  const token = await casegrid.token(crew.handler.id);
  const clients = Array.from({ length: callers }, () => new Client(casegrid.api));
  leftovers.keep(async () => void (await Promise.all(clients.map((client) => client.destroy()))));
  const revisions = new Map<string, number>();
  const say = async (client: Client, caseId: string) => {
    const input = {
      commandId: randomUUID(),
      caseId: `case:${caseId}`,
      text: '已到现场查看，正在联系施工单位。',
    };
    const { comment } = dataOf<Commented>(await ask(client, graphql(token, query, { input })));
    const { revision } = comment.case;
    if (revision <= (revisions.get(caseId) ?? -1)) throw new Error(`${caseId} is at ${revision} still`);
    revisions.set(caseId, revision);
  };
  return async (cases: readonly string[]) => {
    const free = [...clients];
    const began = performance.now();
    await eachAtOnce(callers, cases, async (caseId) => {
      const client = free.pop() as Client;
      await say(client, caseId);
      free.push(client);
    });
    return ((performance.now() - began) * 1000) / cases.length;
  };
}

interface Commented {
  readonly comment: { readonly case: { readonly revision: number } };
}
