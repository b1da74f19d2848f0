import type { RefusalCode } from '@casegrid/domain';

/** Why a division is not opened as a unit, beside what the territory itself refuses. */
export type FlawCode =
  'NO_NAME' | 'CODE_MALFORMED' | 'CODE_TWICE' | 'PARENT_LEFT_OUT' | 'NOT_BELOW_ITS_PARENT';

const shown = 20;

/** What was not opened, counted by reason, with the first few by name. */
export class LeftOut {
  readonly #counts = new Map<string, number>();
  readonly #examples: { code: string; reason: string }[] = [];

  note(code: string, reason: FlawCode | RefusalCode): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
    if (this.#examples.length < shown) this.#examples.push({ code, reason });
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  toJSON() {
    return { total: this.total, byReason: Object.fromEntries(this.#counts), examples: this.#examples };
  }
}
