/** The words of a text that is searched for, parted by spaces. */
export const wordsIn = (text: string | null | undefined): readonly string[] =>
  text?.split(/\s+/).filter(Boolean) ?? [];

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Collects conditions and the values they name. */
export class Where {
  readonly conditions: string[] = [];

  constructor(readonly values: unknown[] = []) {}

  /** What names nothing, or null, is no condition. */
  add(condition: (parameter: string) => string, value: unknown): void {
    if (value === undefined || value === null) return;
    this.values.push(value);
    this.conditions.push(condition(`$${this.values.length}`));
  }

  get sql(): string {
    return this.conditions.length ? ` where ${this.conditions.join(' and ')}` : '';
  }
}
