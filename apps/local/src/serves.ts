import { setTimeout as pause } from 'node:timers/promises';
import { type Tell } from './part';

/** The page that a part answers with `status` when it serves. */
export interface Probe {
  url: string;
  status: number;
  /** After so many milliseconds another answer will do too: the part runs, and its page tells what ails it. */
  anyAfter?: number;
}

const tellEvery = 5_000;

/**
 * Resolves when the page answers as it should, telling now and then what it waits for. `mayGoOn` throws when waiting
 * has become pointless.
 */
export async function serves(name: string, probe: Probe, tell: Tell, mayGoOn: () => void): Promise<void> {
  const started = Date.now();
  let told = started;
  for (;;) {
    const answer = await ask(probe.url);
    mayGoOn();
    if (answer === probe.status) return;
    const waited = Date.now() - started;
    const said = answer === undefined ? 'does not answer' : `answers ${answer}`;
    if (answer !== undefined && waited > (probe.anyAfter ?? Infinity)) {
      return tell(`${name} runs, but ${probe.url} ${said}; going on.`);
    }
    if (Date.now() - told > tellEvery) {
      told = Date.now();
      tell(`… ${name}, ${Math.round(waited / 1000)} s: ${probe.url} ${said}.`);
    }
    await pause(50);
  }
}

/** The status that a page answers with; undefined when nobody answers. */
async function ask(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    // Nobody listens, the connection broke, or the answer took too long; anything else is a fault in this program.
    if (['TypeError', 'TimeoutError'].includes((error as Error).name)) return undefined;
    throw error;
  }
}
