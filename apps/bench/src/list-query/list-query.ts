import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { levelOf, type Unit } from '@casegrid/domain';
import { crew } from '../lives/crew';
import { ClosedLoop, type Expecting } from '../load/closed-loop';
import { dataOf, graphql } from '../load/graphql';
import { connections, sliceSeconds } from '../load/timing';
import type { Contest, Figure } from '../method/figure';
import { startCasegrid } from '../stage/casegrid';
import { startChild } from '../stage/child';
import { populate } from '../stage/populate';
import type { Workshop } from '../stage/workshop';
import { pageSize, query } from './bare/answer';

const cases = 20_000;
/** Streets with fewer cases than a page are not asked about; with so few left the question would be another. */
const fewestStreets = 10;

/** The GraphQL list as users ask it, and the same list from a program that does nothing else. */
export const listQuery: Figure = {
  name: 'list-query',
  unit: 'answers/s',
  target: 0.5,
  compared: 'GraphQL list of 20 cases, with its token and rights ÷ bare Fastify + pg with the same SQL',
  prepare,
};

async function prepare(workshop: Workshop): Promise<Contest> {
  const { leftovers } = workshop;
  const casegrid = await startCasegrid(workshop);
  await populate(casegrid, { cases, models: ['cases'] }, workshop);
  const bare = await startBare(casegrid.databaseUrl, workshop);
  const api = new ClosedLoop(casegrid.api, connections, leftovers);
  const peer = new ClosedLoop(bare, connections, leftovers);
  const token = await casegrid.token(crew.leader.id);
  const streets = casegrid.units.filter(({ code }) => !code.includes('-') && levelOf(code) === 'STREET');
  const lists = await api.answersTo(streets.map(({ code }) => graphql(token, query, { within: code })));
  const asked = lists.map((_, index) => index).filter((index) => rowsIn(lists[index]) === pageSize);
  if (asked.length < fewestStreets) throw new Error(`only ${asked.length} streets have a full page of cases`);
  const chosen = asked.map((index) => streets[index] as Unit);
  const bareLists = await peer.answersTo(
    chosen.map(({ code }) => ({ method: 'GET', path: `/cases?within=${code}`, headers: {} })),
  );
  const apiLists = asked.map((index) => lists[index] as Expecting);
  mustAgree(apiLists, bareLists);
  return {
    ours: () => api.rate(apiLists, sliceSeconds),
    peer: () => peer.rate(bareLists, sliceSeconds),
  };
}

async function startBare(databaseUrl: string, { leftovers }: Workshop): Promise<string> {
  const {
    found: [, origin = ''],
  } = await startChild(
    {
      name: 'the bare endpoint',
      args: [join(__dirname, 'bare', 'main.js')],
      env: { ...process.env, DATABASE_URL: databaseUrl },
      serving: /bare endpoint: (http:\S+)/,
    },
    leftovers,
  );
  return origin;
}

const rowsIn = (list: Expecting | undefined): number =>
  list ? dataOf<{ cases: { nodes: unknown[] } }>(list.answer).cases.nodes.length : 0;

function mustAgree(ours: readonly Expecting[], peers: readonly Expecting[]): void {
  for (const [index, { answer, body }] of ours.entries()) {
    const same = isDeepStrictEqual(dataOf(answer), dataOf(peers[index]?.answer ?? Buffer.from('{}')));
    if (!same) throw new Error(`the API and the bare endpoint answer differently: ${body}`);
  }
}
