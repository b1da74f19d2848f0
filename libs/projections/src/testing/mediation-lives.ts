import {
  evolve,
  mediationDecider,
  mediationStream,
  type Mediation,
  type MediationEvents,
  type MessageOf,
} from '@casegrid/domain';
import { trials, walkThrough } from '@casegrid/domain/testing';
import type { Position } from '@casegrid/event-store';
import fc from 'fast-check';
import { pathOf } from './city';
import type { Pen, Told } from './pen';

type MediationTold = Told & MessageOf<MediationEvents> & Required<Pick<Told, 'actor' | 'at'>>;

/** Where they arise: all over a street, in the next, and in another district and province. */
const places = ['310115004001', '310115004002001', '310115005001', '310104001001001', '330106001001'];

/** A mediation as random people made it. */
interface Life {
  readonly id: string;
  readonly place: string;
  readonly told: readonly MediationTold[];
}

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** The same story, of another mediation at another place. */
function placedAt(place: string, id: string, event: MessageOf<MediationEvents>): MessageOf<MediationEvents> {
  if (event.type !== 'MediationApplied' && event.type !== 'MediationProposed') return event;
  const { data } = event;
  const lies = { ...data.place, unit: place, path: pathOf(place) };
  return { ...event, data: { ...data, mediationId: id, place: lies } } as MessageOf<MediationEvents>;
}

/** Random mediations that are written to a log in two halves. */
export class MediationLives {
  readonly lives: readonly Life[];

  constructor(
    private readonly pen: Pen,
    seed: number,
    count: number,
  ) {
    this.lives = fc
      .sample(trials, { numRuns: count, seed })
      .map((tried) => walkThrough(tried).past)
      .filter((past) => past.length > 0)
      .map((past, index) => {
        const [id, place] = [idOf(index), places[index % places.length] ?? ''];
        const told = past.map(({ event, by, at }) => ({ ...placedAt(place, id, event), actor: by, at }));
        return { id, place, told };
      });
  }

  /** Writes what happened until its half, or after it; answers where the log is then. */
  async write(half: 'FIRST' | 'SECOND'): Promise<Position> {
    let position: Position = '0';
    for (const { id, place, told } of this.lives) {
      const middle = Math.ceil(told.length / 2);
      const some = half === 'FIRST' ? told.slice(0, middle) : told.slice(middle);
      if (some.length > 0) position = await this.pen.write(mediationStream(id), place, ...some);
    }
    return position;
  }

  /** Each as the rules fold it, halfway or whole. */
  states(half: 'FIRST' | 'SECOND'): readonly Mediation[] {
    return this.lives.map(({ told }) =>
      told
        .slice(0, half === 'FIRST' ? Math.ceil(told.length / 2) : told.length)
        .reduce(
          (state, { actor, at, ...event }) => evolve(mediationDecider, state, event, { actor, at }),
          mediationDecider.initial,
        ),
    );
  }
}
