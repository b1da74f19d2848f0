import { createHash } from 'node:crypto';

/** Chance that can be had again: the same words give the same draws in the same order, on every machine. */
export class Chance {
  #state: number;

  constructor(...words: readonly (string | number)[]) {
    this.#state = createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0);
  }

  /** From 0 up to, but not including, 1. The generator is mulberry32. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number between two, both of which are possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  /** Between two numbers; small ones are likelier, as waiting times are. */
  early(least: number, most: number): number {
    return least + (most - least) * this.share() ** 2;
  }

  /** @throws when there is nothing to choose from */
  among<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.share() * items.length)];
    if (item === undefined) throw new Error('there is nothing to choose from');
    return item;
  }
}
