import { once } from 'node:events';

/** Yields at once, then after every move; moves that come while nobody looks count as one. */
export async function* moves(
  listen: (listener: () => void) => () => void,
  signal: AbortSignal,
): AsyncGenerator<void> {
  const bell = new EventTarget();
  let hasMoved = true;
  const ring = () => {
    hasMoved = true;
    bell.dispatchEvent(new Event('move'));
  };
  const stopListening = listen(ring);
  signal.addEventListener('abort', ring, { once: true });
  try {
    while (!signal.aborted) {
      if (!hasMoved) await once(bell, 'move');
      hasMoved = false;
      if (!signal.aborted) yield;
    }
  } finally {
    stopListening();
  }
}
