import { status } from '@grpc/grpc-js';
import { Refusal } from '../streams/refusal';

/** The calls that stay open for long. When the server stops, their callers hear it before the connection goes. */
export class OpenCalls {
  private readonly enders = new Set<(refusal: Refusal) => void>();

  /** Keeps a way to end a call; answers how to forget it. */
  add(end: (refusal: Refusal) => void): () => void {
    this.enders.add(end);
    return () => this.enders.delete(end);
  }

  endAll(): void {
    for (const end of this.enders) end(new Refusal(status.CANCELLED, 'the event store is stopping'));
    this.enders.clear();
  }
}
