const say = (line) => process.stderr.write(line);

/**
 * Says on standard error what is being done, and that it still is: a line that is written over on a terminal, a new
 * line every ten seconds elsewhere.
 */
export async function withProgress(what, work) {
  const started = Date.now();
  const line = () => `${what} … ${Math.round((Date.now() - started) / 1000)} s`;
  say(`${what} …\n`);
  const beat = process.stderr.isTTY
    ? setInterval(() => say(`\r\x1b[K${line()}`), 1000)
    : setInterval(() => say(`${line()}\n`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (process.stderr.isTTY) say('\r\x1b[K');
    if (Date.now() - started > 2000) say(`${line()}, over.\n`);
  }
}
