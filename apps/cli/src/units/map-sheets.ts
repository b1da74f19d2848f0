import { levelOf, territoryOf, territoryStream, type NewUnit } from '@casegrid/domain';
import { unitsOf, unitsPer } from './beside-and-below';
import type { Division, Divisions } from './divisions';
import { Gazetteer } from './gazetteer';
import type { LeftOut } from './left-out';

/** Units to open on one stream, parents before children. */
export interface MapSheet {
  readonly stream: string;
  /** From the province down to what lies just above the stream's own units. */
  readonly above: readonly string[];
  readonly units: readonly NewUnit[];
}

/** What lies in an area, and what lies above it: the map to be drawn of it. `''` is all of China. */
export class MapSheets {
  readonly #gazetteer: Gazetteer;
  readonly #districts = new Map<string, Division[]>();
  readonly #provinces = new Map<string, Division[]>();

  constructor(
    private readonly divisions: Divisions,
    area: string,
    leftOut: LeftOut,
  ) {
    this.#gazetteer = new Gazetteer(area, leftOut);
    for (const division of divisions.aboveVillages()) {
      if (!this.#gazetteer.take(division)) continue;
      const sheets = division.code.length < 6 ? this.#provinces : this.#districts;
      const key = territoryOf(division.code);
      sheets.set(key, [...(sheets.get(key) ?? []), division]);
    }
  }

  /** True when the area names a division that is there. */
  get isThere(): boolean {
    return this.#gazetteer.hasArea;
  }

  /** How many units will be opened, as far as the divisions above the villages tell, and how many villages there are. */
  async count(): Promise<number> {
    let units = 0;
    for (const sheet of [...this.#provinces.values(), ...this.#districts.values()]) {
      for (const { code } of sheet) units += unitsPer(levelOf(code));
    }
    for await (const villages of this.divisions.villages()) {
      units += villages.filter(({ code }) => this.#gazetteer.concerns(code)).length * unitsPer('COMMUNITY');
    }
    return units;
  }

  *provinces(): Generator<MapSheet> {
    for (const [code, divisions] of this.#provinces) {
      yield { stream: territoryStream(code), above: [], units: this.#unitsOf(divisions) };
    }
  }

  /** One sheet after the other, as the villages are read; a district whose villages come in parts has several. */
  async *districts(): AsyncGenerator<MapSheet> {
    const without = new Set(this.#districts.keys());
    let district = '';
    const gathered: Division[] = [];
    for await (const villages of this.divisions.villages()) {
      for (const village of villages) {
        if (!this.#gazetteer.take(village)) continue;
        const key = territoryOf(village.code);
        if (key !== district && gathered.length) yield this.#district(district, gathered.splice(0));
        without.delete((district = key));
        gathered.push(village);
      }
    }
    if (gathered.length) yield this.#district(district, gathered);
    for (const code of without) yield this.#district(code, []);
  }

  #district(code: string, villages: readonly Division[]): MapSheet {
    const units = this.#unitsOf([...(this.#districts.get(code) ?? []), ...villages]);
    return { stream: territoryStream(code), above: this.#gazetteer.above(code), units };
  }

  #unitsOf(divisions: readonly Division[]): NewUnit[] {
    return divisions.flatMap((division) =>
      unitsOf(division, levelOf(division.code), this.#gazetteer.governmentOf(division)),
    );
  }
}
