import { territory, type Standard } from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import type { Now } from '../acts/own-act';
import { atMost } from '../flow/at-most';
import type { Divisions } from './divisions';
import { LeftOut } from './left-out';
import { MapSheets } from './map-sheets';
import { openSheet } from './open-sheet';
import { publishStandards } from './standards';

/** What an import came to. Units that were open before are counted apart. */
export interface Imported {
  readonly source: string;
  readonly opened: number;
  readonly alreadyOpen: number;
  readonly leftOut: LeftOut;
  /** What a new installation starts with, where nothing was published before. */
  readonly published: readonly Standard[];
}

export interface ImportOptions {
  /** Code of a province, city or district; empty for all of China. */
  readonly area: string;
  /** How many districts are drawn at once. */
  readonly atOnce: number;
  /** By default the time of the world. */
  readonly now?: Now;
  /** Hears how many units are done, and of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Draws the map of an area, with what lies above it. Nothing when the source knows no such area. */
export async function importUnits(
  store: EventStore,
  divisions: Divisions,
  { area, atOnce, now, onProgress = () => undefined }: ImportOptions,
): Promise<Imported | undefined> {
  const leftOut = new LeftOut();
  const sheets = new MapSheets(divisions, area, leftOut);
  if (!sheets.isThere) return undefined;
  const published = await publishStandards(store, now);
  const drawing = { territories: new Aggregate(store, territory, atOnce), leftOut, now };
  const total = await sheets.count();
  let [done, opened] = [0, 0];
  const tally = (units: number, fresh: number) => {
    opened += fresh;
    onProgress((done += units), total);
  };
  // First what the districts hang from: whoever reads the log finds parents before children.
  for (const part of [sheets.provinces(), sheets.districts()]) {
    await atMost(atOnce, part, (sheet) => openSheet(drawing, sheet, tally));
  }
  return { source: divisions.edition, opened, alreadyOpen: done - opened, leftOut, published };
}
