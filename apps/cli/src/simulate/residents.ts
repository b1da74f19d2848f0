import { ownId } from '../acts/own-act';
import { chineseName } from '../cast/chinese-names';
import { Chance } from '../chance/chance';

/** Somebody who lives there. None of it belongs to anybody. */
export interface Resident {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
}

/** So many different people report in one story; some of them again and again. */
const population = 400;

/**
 * A resident of the story. His number begins with 1000, which no mobile number in China does (they begin with 13 to
 * 19) and which has too many digits for a service number: nobody can be called by it.
 */
export function resident(seed: number, chance: Chance): Resident {
  const index = Math.floor(chance.early(0, population));
  const own = new Chance('resident', seed, index);
  return {
    personId: ownId('simulate', seed, 'resident', index),
    name: chineseName(own),
    phone: `1000${own.digits(7)}`,
  };
}

/** Somebody whom a report names and who does not ask himself. */
export const stranger = (chance: Chance): Pick<Resident, 'name' | 'phone'> => ({
  name: chineseName(chance),
  phone: `1000${chance.digits(7)}`,
});
