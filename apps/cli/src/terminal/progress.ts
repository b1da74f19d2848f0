import type { Terminal } from './terminal';

/** How often a terminal's line is drawn anew, and how often a line is written elsewhere. Milliseconds. */
const redrawEvery = 100;
const lineEvery = 3_000;
const barWidth = 24;

const count = new Intl.NumberFormat('en');

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return minutes ? `${minutes} min ${rest} s` : `${rest} s`;
}

/** How far a long piece of work has come, on a line that is redrawn, or on a line every few seconds. */
export class Progress {
  #done = 0;
  #toldAt: number;
  readonly #startedAt: number;

  constructor(
    private readonly terminal: Terminal,
    /** What is being done, and what is counted. */
    private readonly words: { readonly doing: string; readonly counted: string },
    /** How much there is to do; unknown until somebody knows. */
    private total: number | undefined,
    /** Milliseconds on a clock that never runs backwards. */
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#startedAt = this.#toldAt = clock();
  }

  advance(by = 1): void {
    this.reach(this.#done + by);
  }

  reach(done: number, total = this.total): void {
    this.#done = done;
    this.total = total;
    const now = this.clock();
    if (now - this.#toldAt < (this.terminal.err.isTTY ? redrawEvery : lineEvery)) return;
    this.#toldAt = now;
    this.#tell();
  }

  /** Leaves the terminal's line as it stood at the end. */
  finish(): void {
    if (!this.terminal.err.isTTY) return;
    this.#tell();
    this.terminal.err.write('\n');
  }

  #tell(): void {
    const line = this.#line();
    this.terminal.err.write(this.terminal.err.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
  }

  #line(): string {
    const { doing, counted } = this.words;
    const rate = this.#done / Math.max(0.001, (this.clock() - this.#startedAt) / 1000);
    const pace = `${count.format(Math.round(rate))}/s`;
    if (this.total === undefined) return `${doing} ${count.format(this.#done)} ${counted}, ${pace}`;
    const share = this.total ? Math.min(1, this.#done / this.total) : 1;
    const bar = '█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░');
    const left = rate > 0 ? `, ${duration((this.total - this.#done) / rate)} left` : '';
    const of = `${count.format(this.#done)} of ${count.format(this.total)} ${counted}`;
    return `${doing} ${bar} ${Math.floor(share * 100)} % ${of}, ${pace}${left}`;
  }
}
