import type { Checkpoints } from '@casegrid/projections';
import { Problem, type Language } from './problems';

/** Longest that a caller is kept waiting for his own write. Milliseconds. */
const longest = 5_000;

/** Lets answers from read models wait until they show a position. */
export class Freshness {
  constructor(private readonly checkpoints: Checkpoints) {}

  /** @throws Problem READ_MODEL_BEHIND with how far the read model is */
  async atLeast(model: string, position: string | null | undefined, language: Language): Promise<void> {
    if (position == null || (await this.checkpoints.waitFor(model, position, longest))) return;
    throw new Problem('READ_MODEL_BEHIND', language, {
      readModel: model,
      asOf: await this.checkpoints.position(model),
    });
  }

  asOf(model: string): Promise<string> {
    return this.checkpoints.position(model);
  }

  onChange(model: string, listener: () => void): () => void {
    return this.checkpoints.onChange(model, listener);
  }
}
