import { crew, district } from '../lives/crew';
import { ClosedLoop } from '../load/closed-loop';
import { dataOf, graphql } from '../load/graphql';
import { connections, sliceSeconds } from '../load/timing';
import type { Contest, Figure, Slice } from '../method/figure';
import { startCasegrid } from '../stage/casegrid';
import { populate } from '../stage/populate';
import type { Workshop } from '../stage/workshop';

const few = 1_000;
const many = 100_000;

const query = `query Board($unit: UnitCode!) {
  board(unit: $unit) {
    own { ...Row }
    children { ...Row }
    asOf
  }
}
fragment Row on BoardRow { unit { code name } total byStatus { status cases } }`;

/** Whether a board costs what it shows, or what it counts. */
export const boardGrowth: Figure = {
  name: 'board-growth',
  unit: 'answers/s',
  target: 0.9,
  compared: 'board of a district with 100,000 cases ÷ the same board with 1,000 cases',
  prepare,
};

async function prepare(workshop: Workshop): Promise<Contest> {
  return { ours: await boardOver(many, workshop), peer: await boardOver(few, workshop) };
}

/** A Casegrid of its own with so many cases, and its board of the district asked again and again. */
async function boardOver(cases: number, workshop: Workshop): Promise<Slice> {
  const casegrid = await startCasegrid(workshop);
  await populate(casegrid, { cases, models: ['boards'] }, workshop);
  const loop = new ClosedLoop(casegrid.api, connections, workshop.leftovers);
  const token = await casegrid.token(crew.leader.id);
  const boards = await loop.answersTo([graphql(token, query, { unit: district })]);
  for (const { answer } of boards) mustCount(dataOf<Answer>(answer).board, cases);
  return () => loop.rate(boards, sliceSeconds);
}

interface Answer {
  readonly board: { readonly own: BoardRow; readonly children: readonly BoardRow[] };
}

interface BoardRow {
  readonly total: number;
}

function mustCount({ own, children }: Answer['board'], cases: number): void {
  const below = children.reduce((sum, { total }) => sum + total, 0);
  if (own.total !== cases || below !== cases)
    throw new Error(`the board counts ${own.total} cases, its streets ${below}, and there are ${cases}`);
}
