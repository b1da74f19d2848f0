import { createHash } from 'node:crypto';

const valuesPerBlock = 8;
const span = 2 ** 32;

/** Chance that can be had again: the same words give the same draws in the same order, on every machine. */
export class Chance {
  readonly #words: string;
  #block = Buffer.alloc(0);
  #drawn = 0;

  constructor(...words: readonly (string | number)[]) {
    this.#words = words.join(' ');
  }

  /** From 0 up to, but not including, 1. */
  share(): number {
    const index = this.#drawn % valuesPerBlock;
    if (index === 0) {
      this.#block = createHash('sha256')
        .update(`${this.#words} ${this.#drawn / valuesPerBlock}`)
        .digest();
    }
    this.#drawn += 1;
    return this.#block.readUInt32BE(index * 4) / span;
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.share() * limit);
  }

  /** Between two numbers; small ones are likelier, as waiting times are. */
  early(least: number, most: number): number {
    return least + (most - least) * this.share() ** 2;
  }

  /** @throws when there is nothing to choose from */
  among<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  /** One of the keys, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    let left = this.share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    throw new Error('nothing weighs anything');
  }

  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.below(16).toString(16)).join('');
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.below(10))).join('');
  }
}
