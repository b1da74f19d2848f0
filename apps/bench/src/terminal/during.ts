/** How often somebody who waits is told that the work goes on. Milliseconds. */
const tellEvery = 5_000;

/** Tells what is being done, and now and then that it still is. `far` says how far it is by then. */
export async function during<Result>(
  what: string,
  tell: (line: string) => void,
  work: () => Promise<Result>,
  far: () => string = () => '',
): Promise<Result> {
  const began = performance.now();
  const told = () => `${what} … ${Math.round((performance.now() - began) / 1000)} s ${far()}`.trimEnd();
  tell(`${what} …`);
  const beat = setInterval(() => tell(told()), tellEvery);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
