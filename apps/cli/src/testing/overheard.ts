import { Writable } from 'node:stream';
import type { Terminal } from '../terminal/terminal';

/** A terminal that nobody sits at, and what was written to it. */
export function overheard(env: Terminal['env'] = {}, isTTY = false) {
  const written = { out: '', err: '' };
  const listening = (to: keyof typeof written) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[to] += chunk.toString('utf8');
        done();
      },
    });
  const terminal: Terminal = { out: listening('out'), err: Object.assign(listening('err'), { isTTY }), env };
  return { terminal, written };
}
