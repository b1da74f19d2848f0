import { freePort } from './free-port';
import { readIfThere, writeWhole } from './whole-file';

const names = ['postgres', 'eventStore', 'worker'] as const;

export type Ports = Record<(typeof names)[number], number>;

/** Free ports of 127.0.0.1 for the parts behind the API: those of the last run where they are free still. */
export async function ports(file: string, taken: number): Promise<Ports> {
  const last = JSON.parse(readIfThere(file) ?? '{}') as Partial<Ports>;
  const chosen: Partial<Ports> = {};
  for (const name of names) chosen[name] = await another(last[name], [taken, ...Object.values(chosen)]);
  writeWhole(file, `${JSON.stringify(chosen)}\n`);
  return chosen as Ports;
}

async function another(wished: number | undefined, taken: number[]): Promise<number> {
  const port = await freePort(wished);
  return taken.includes(port) ? another(undefined, taken) : port;
}
