import { caseDecider, caseStream, isRefused } from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { errandFor, execute, type Cases } from '../append/executing';
import { appointCrew, crew } from '../lives/crew';
import { drawCase, gridsAmong, type Draw } from '../lives/draw';
import { eachAtOnce } from '../lives/each-at-once';
import { record } from '../lives/life';
import type { Casegrid } from '../stage/casegrid';
import type { Workshop } from '../stage/workshop';
import { during } from '../terminal/during';

interface Wanted {
  readonly casegrid: Casegrid;
  readonly cases: number;
  readonly events: number;
  readonly seed: number;
}

/** From its report to its signing. */
const actsBefore = 4;
const atOnce = 32;
const saidAt = '2026-01-01T00:00:00.000Z';

/** Cases that are being handled, with so many events each, most of them remarks. @returns their ids */
export async function casesOf(
  { casegrid, cases, events, seed }: Wanted,
  { tell }: Workshop,
): Promise<string[]> {
  const { store, units } = casegrid;
  await appointCrew(store);
  const grids = gridsAmong(units);
  const draws = Array.from({ length: cases }, (_, index) => ({
    ...drawCase(seed, index, grids),
    acts: actsBefore,
  }));
  const written: Cases = new Aggregate(store, caseDecider, cases);
  await during(`writing ${cases} cases of ${events} events`, tell, () =>
    eachAtOnce(atOnce, draws, (draw) => write(written, draw, events)),
  );
  return draws.map(({ caseId }) => caseId);
}

async function write(cases: Cases, draw: Draw, events: number): Promise<void> {
  await execute(cases, errandFor(draw));
  for (let number = actsBefore; number < events; number += 1) {
    const command = { type: 'Comment', data: { text: `第${number}次联系` } } as const;
    const commandId = uuidV5(draw.caseId, `remark ${number}`);
    const request = { commandId, asked: command, actor: crew.handler, now: saidAt, correlationId: commandId };
    const done = await cases.execute(caseStream(draw.caseId), request, () => ({ command, record }));
    if (isRefused(done)) throw new Error(`a remark was refused: ${done.code}`);
  }
}
