import {
  isRefused,
  unitsPerCommand,
  type NewUnit,
  type Refused,
  type Territory,
  type TerritoryCommands,
  type TerritoryEvents,
} from '@casegrid/domain';
import { createHash } from 'node:crypto';
import type { Aggregate } from '@casegrid/event-store';
import { doOwnAct, ownId, type Now } from '../acts/own-act';
import type { LeftOut } from './left-out';
import type { MapSheet } from './map-sheets';

export type Territories = Aggregate<Territory, TerritoryCommands, TerritoryEvents>;

export const importJob = 'units-import';

/** What all sheets of an import share. */
export interface Drawing {
  readonly territories: Territories;
  readonly leftOut: LeftOut;
  readonly now?: Now | undefined;
}

/** Hears of each batch: how many units it had, and how many of them were not open before. */
export type OnBatch = (units: number, opened: number) => void;

/** Opens a sheet's units batch by batch. What the territory refuses is left out, and the rest of its batch opened. */
export async function openSheet(
  drawing: Drawing,
  { units, ...sheet }: MapSheet,
  onBatch: OnBatch,
): Promise<void> {
  for (let start = 0; start < units.length; start += unitsPerCommand) {
    const batch = units.slice(start, start + unitsPerCommand);
    onBatch(batch.length, await openBatch(drawing, { ...sheet, units: batch }));
  }
}

async function openBatch(drawing: Drawing, sheet: MapSheet): Promise<number> {
  let { units } = sheet;
  while (units.length > 0) {
    const { done, opened } = await open(drawing, { ...sheet, units });
    if (!isRefused(done)) return opened;
    const remaining = without(units, done);
    drawing.leftOut.note(done.field ?? sheet.stream, done.code);
    units = remaining;
  }
  return 0;
}

/** A refusal names the unit at fault; one that does not is about all of them. */
function without(units: readonly NewUnit[], { code, field }: Refused): NewUnit[] {
  const remaining = units.filter((unit) => unit.code !== field);
  if (remaining.length === units.length) throw new Error(`opening units was refused: ${code} ${field ?? ''}`);
  return remaining;
}

/** The command's id stands for exactly these units on this stream: the same batch again is the same act. */
async function open({ territories, now }: Drawing, { stream, above, units }: MapSheet) {
  let opened = 0;
  const digest = createHash('sha256').update(JSON.stringify(units)).digest('hex');
  const act = {
    stream,
    job: importJob,
    commandId: ownId(importJob, stream, digest),
    command: { type: 'OpenUnits', data: { units, above } } as const,
    record: { district: stream.slice('territory-'.length) },
    now,
  };
  const done = await doOwnAct(territories, act, ({ units: known }) => {
    opened = units.filter(({ code }) => !known.has(code)).length;
  });
  return { done, opened };
}
