import type { StreamState } from '../log/stream-state';

/** How many streams the writer keeps in mind; the others are looked up again. */
const MOST = 20_000;

/** The writer's memory of how streams stand, bounded, the longest unused forgotten first. */
export class KnownStreams {
  private readonly states = new Map<string, StreamState>();

  constructor(private readonly lookUp: (stream: string) => StreamState) {}

  of(stream: string): StreamState {
    const known = this.states.get(stream);
    const state = known ?? this.lookUp(stream);
    if (known) this.states.delete(stream);
    this.states.set(stream, state);
    if (this.states.size > MOST) this.forgetOldest();
    return state;
  }

  forget(stream: string): void {
    this.states.delete(stream);
  }

  /** After a transaction was rolled back nothing in mind can be trusted. */
  forgetAll(): void {
    this.states.clear();
  }

  private forgetOldest(): void {
    const [oldest] = this.states.keys();
    if (oldest !== undefined) this.states.delete(oldest);
  }
}
