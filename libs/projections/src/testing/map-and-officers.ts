import { officerStream, territoryOf, territoryStream, type Post, type Unit } from '@casegrid/domain';
import type { Position } from '@casegrid/event-store';
import type { Pen } from './pen';

/** Puts units on the map, each in the stream of its territory. */
export async function draw(pen: Pen, units: readonly Unit[]): Promise<void> {
  const streams = new Map<string, Unit[]>();
  for (const unit of units) {
    const stream = territoryStream(unit.code);
    streams.set(stream, [...(streams.get(stream) ?? []), unit]);
  }
  for (const [stream, opened] of streams)
    await pen.write(stream, territoryOf(opened[0]?.code ?? ''), {
      type: 'UnitsOpened',
      data: { units: opened },
    });
}

export const post = (officerId: string, unit: string): Post => ({
  id: `post-of-${officerId}-at-${unit}`,
  role: 'HANDLER',
  unit,
});

/** Registers an officer and gives him a post at each of these units. */
export const appoint = (pen: Pen, officerId: string, ...units: readonly string[]): Promise<Position> =>
  pen.write(
    officerStream(officerId),
    units[0] ?? '31',
    { type: 'OfficerRegistered', data: { officerId, name: `officer ${officerId}` } },
    ...units.map((unit) => ({ type: 'OfficerAppointed', data: { post: post(officerId, unit) } }) as const),
  );
