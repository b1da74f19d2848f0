import { isUnitCode } from '@casegrid/domain';
import type { Division } from './divisions';
import type { FlawCode, LeftOut } from './left-out';

const lengths = [2, 4, 6, 9, 12];

/** Cities on paper only, by which districts that a province governs itself are listed. */
const nominalCities = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

const isSound = (code: string) => lengths.includes(code.length) && isUnitCode(code);

/** A code begins with that of the level above; a province's with none. */
const isBelowItsParent = ({ code, parent = '' }: Division) =>
  code.startsWith(parent) && parent.length === (lengths[lengths.indexOf(code.length) - 1] ?? 0);

/** The divisions that were found sound, by code, so that each one's parent can be looked up. Villages are not kept. */
export class Gazetteer {
  readonly #known = new Map<string, Division>();
  #district = '';
  #villages = new Set<string>();

  constructor(
    private readonly area: string,
    private readonly leftOut: LeftOut,
  ) {}

  get hasArea(): boolean {
    return this.area === '' ? this.#known.size > 0 : this.#known.has(this.area);
  }

  /** True for what lies in the area, and for what the area lies in. */
  concerns(code: string): boolean {
    return code.startsWith(this.area) || this.area.startsWith(code);
  }

  /** True when the division shall be drawn. What concerns the area and is not sound is noted as left out. */
  take(division: Division): boolean {
    const { code } = division;
    if (!this.concerns(code)) return false;
    const flaw = this.#flawIn(division);
    if (flaw) this.leftOut.note(code, flaw);
    else this.#remember(division);
    return !flaw;
  }

  /** The codes above a district, from the province. */
  above(district: string): string[] {
    const city = this.#known.get(district)?.parent ?? '';
    return [this.#known.get(city)?.parent ?? '', city];
  }

  /** By whose name a division's offices go: a city on paper has the offices of its province. */
  governmentOf({ name, parent = '' }: Division): string {
    return nominalCities.includes(name) ? (this.#known.get(parent)?.name ?? name) : name;
  }

  #flawIn(division: Division): FlawCode | undefined {
    const { code, name, parent } = division;
    if (!name.trim()) return 'NO_NAME';
    if (!isSound(code)) return 'CODE_MALFORMED';
    if (this.#known.has(code) || this.#villages.has(code)) return 'CODE_TWICE';
    if (parent !== undefined && !this.#known.has(parent)) return 'PARENT_LEFT_OUT';
    return isBelowItsParent(division) ? undefined : 'NOT_BELOW_ITS_PARENT';
  }

  #remember(division: Division): void {
    const { code } = division;
    if (code.length < 12) {
      this.#known.set(code, division);
      return;
    }
    if (!code.startsWith(this.#district)) this.#villages.clear();
    this.#district = code.slice(0, 6);
    this.#villages.add(code);
  }
}
