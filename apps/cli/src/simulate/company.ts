import { levelOf, mayHandle, standsAt, type Category, type Role, type Unit } from '@casegrid/domain';
import type { CastMember } from '../cast/cast';
import type { DistrictMap } from '../cast/district-map';
import type { Chance } from '../chance/chance';
import type { Bearer } from '../token/issuer';

/** A place where something happens, and who of the company is at home there. */
export interface Scene {
  readonly street: Unit;
  readonly community: Unit;
  /** The grid if it is known, else the community. */
  readonly place: Unit;
  readonly gridWorkers: readonly CastMember[];
}

/** How often something happens where the communities have officers of their own. */
const shareOfStaffed = 0.65;
/** How often the report names the grid. */
const shareOfGrids = 0.6;

const workers = ['HANDLER', 'COMMUNITY_OFFICER', 'MEDIATOR'] as const;

/** The cast by their posts, on their map: who is where, and who may be asked. */
export class Company {
  readonly #byPost = new Map<string, CastMember>();
  readonly #workersByStreet = new Map<string, CastMember[]>();
  readonly #streets: readonly Unit[];

  constructor(
    readonly map: DistrictMap,
    cast: readonly CastMember[],
  ) {
    for (const member of cast) {
      const { role, unit } = member.post;
      this.#byPost.set(`${role} ${unit}`, member);
      if (role !== 'GRID_WORKER') continue;
      const street = unit.slice(0, 9);
      this.#workersByStreet.set(street, [...(this.#workersByStreet.get(street) ?? []), member]);
    }
    this.#streets = map
      .below(map.district, 'STREET')
      .filter(({ code }) => map.below(code, 'COMMUNITY').length > 0);
  }

  /** @throws when the post is not filled */
  holding(role: Role, unit: string): Bearer {
    const member = this.find(role, unit);
    if (!member) throw new Error(`nobody is ${role} at ${unit}`);
    return { kind: 'OFFICER', id: member.id };
  }

  find(role: Role, unit: string): CastMember | undefined {
    return this.#byPost.get(`${role} ${unit}`);
  }

  /** Whoever works for a unit that leads or helps: a community's officer, a mediator of a committee, or a handler. */
  workerAt(unit: string): Bearer {
    const role = workers.find((one) => this.find(one, unit)) ?? 'COMMUNITY_OFFICER';
    return this.holding(role, unit);
  }

  /** Committees of the people that somebody sits at, the nearest first: of the community, the street, the neighbours, other streets. */
  committees({ street, community }: Scene): string[] {
    const neighbours = this.map.below(street.code, 'COMMUNITY');
    return [...new Set([community, street, ...neighbours, ...this.#streets])]
      .map(({ code }) => `${code}-MEDIATION_COMMITTEE`)
      .filter((code) => this.find('MEDIATOR', code) !== undefined);
  }

  isStaffed(unit: string): boolean {
    return Boolean(this.find('HANDLER', unit) ?? this.find('COMMUNITY_OFFICER', unit));
  }

  /** Some place in the district: where somebody can go and look if he must, and in a grid if one of its own reports. */
  scene(chance: Chance, mustBeStaffed: boolean, mustBeGrid: boolean): Scene {
    const staffed = this.#streets.filter(({ code }) => this.#workersByStreet.has(code));
    const isStaffed = staffed.length > 0 && (mustBeStaffed || chance.happens(shareOfStaffed));
    const street = chance.among(isStaffed ? staffed : this.#streets);
    const community = this.#communityOf(street, chance, isStaffed);
    const place = this.#placeIn(community, chance, mustBeGrid);
    return { street, community, place, gridWorkers: this.#workersByStreet.get(street.code) ?? [] };
  }

  #communityOf(street: Unit, chance: Chance, isStaffed: boolean): Unit {
    const communities = this.map.below(street.code, 'COMMUNITY');
    const own = communities.filter(({ code }) => this.find('COMMUNITY_OFFICER', code));
    return chance.among(isStaffed && own.length > 0 ? own : communities);
  }

  #placeIn(community: Unit, chance: Chance, mustBeGrid: boolean): Unit {
    const grids = this.map.below(community.code, 'GRID');
    const isGrid = grids.length > 0 && (chance.happens(shareOfGrids) || mustBeGrid);
    return isGrid ? chance.among(grids) : community;
  }

  /** The office of the same kind one level up, or for a community one of its street's that may; nothing at the top. */
  above(unit: string, { place }: Scene, category: Category, chance: Chance): string | undefined {
    const at = standsAt(unit);
    const upper = place.path[place.path.indexOf(at) - 1];
    if (upper === undefined || levelOf(upper) === 'PROVINCE') return undefined;
    const kind = unit.slice(at.length);
    const offices = this.map
      .offices(upper)
      .map(({ code }) => code)
      .filter((code) => this.isStaffed(code) && mayHandle(category, code));
    if (kind !== '') return offices.find((code) => code === `${upper}${kind}`);
    return offices.length > 0 ? chance.among(offices) : undefined;
  }
}
