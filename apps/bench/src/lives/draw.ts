import { createHash } from 'node:crypto';
import { levelOf, type Unit } from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import { namespace } from './crew';

/** What chance decides about a case: the same for the same seed and index, on every machine. */
export interface Draw {
  readonly index: number;
  readonly caseId: string;
  /** The grid in which it lies. */
  readonly place: Unit;
  /** How many of the seven acts of a life have happened. */
  readonly acts: number;
  /** 64 hexadecimal digits, for whatever else must differ from case to case. */
  readonly digest: string;
}

/** Of ten cases, how many acts each has seen: most are closed, the others wait at every desk. */
const actsOfTen = [7, 7, 7, 7, 7, 1, 2, 3, 4, 5] as const;

/** Grids are the leaves of the map. */
export const gridsAmong = (units: readonly Unit[]): readonly Unit[] =>
  units.filter(({ code }) => !code.includes('-') && levelOf(code) === 'GRID');

export function drawCase(seed: number, index: number, grids: readonly Unit[]): Draw {
  const digest = createHash('sha256').update(`${seed} ${index}`).digest();
  const place = grids[digest.readUInt32BE(0) % grids.length];
  if (!place) throw new Error('there is no grid on the map');
  const acts = actsOfTen[digest.readUInt32BE(4) % actsOfTen.length] ?? 1;
  return {
    index,
    caseId: uuidV5(namespace, `case ${seed} ${index}`),
    place,
    acts,
    digest: digest.toString('hex'),
  };
}
