import type { Writable } from 'node:stream';

export type Screen = Writable & { readonly isTTY?: boolean };

/** How often a terminal's line is drawn anew, and how often a line is written elsewhere. Milliseconds. */
const redrawEvery = 200;
const lineEvery = 5_000;

/** Tells how far the work has come, on a line that is redrawn, or on a line every few seconds. Answers how to stop it. */
export function showProgress(screen: Screen, far: () => string): () => void {
  const began = performance.now();
  const line = () => `${far()}, ${Math.round((performance.now() - began) / 1000)} s`;
  const tell = () => screen.write(screen.isTTY ? `\r\u001b[2K${line()}` : `${line()}\n`);
  const beat = setInterval(tell, screen.isTTY ? redrawEvery : lineEvery);
  return () => {
    clearInterval(beat);
    if (screen.isTTY) screen.write(`\r\u001b[2K${line()}\n`);
  };
}
