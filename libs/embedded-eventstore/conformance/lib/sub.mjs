// Watches one subscription (catch-up or persistent) and reports what it saw.
import { setTimeout as sleep } from 'node:timers/promises';
import { brief } from './normalise.mjs';

export class Sub {
  constructor(t, start, each) {
    Object.assign(this, {
      t,
      events: [],
      checkpoints: [],
      seen: { confirmation: 0, caughtUp: 0, fellBehind: 0 },
    });
    try {
      this.stream = start(this);
    } catch (e) {
      this.error = e;
      return;
    }
    for (const name of Object.keys(this.seen)) this.stream.on(name, () => this.seen[name]++);
    this.stream.on('error', (e) => {
      this.error ??= e;
    });
    this.stream.on('end', () => {
      this.ended = true;
    });
    this.stream.on('close', () => {
      this.closed = true;
    });
    this.stream.on('data', async (e) => {
      this.events.push(e);
      try {
        await each?.(e, this, this.events.length - 1);
      } catch (error) {
        this.handlerError ??= error;
      }
    });
  }

  checkpoint(position) {
    this.checkpoints.push({ position, after: this.events.length });
  }

  // Waits for a condition, at most `ms`; the report tells what was there then.
  async until(condition, ms = 3000) {
    for (const end = Date.now() + ms; Date.now() < end && !condition(this); await sleep(10));
    return this;
  }
  confirmed(ms) {
    return this.until((s) => s.seen.confirmation || s.error, ms);
  }
  live(ms) {
    return this.until((s) => s.seen.caughtUp || s.error, ms);
  }
  got(n, ms) {
    return this.until((s) => s.events.length >= n || s.error, ms);
  }
  failed(ms) {
    return this.until((s) => s.error, ms);
  }

  stop() {
    return this.stream?.unsubscribe();
  }
  cancel() {
    Promise.resolve(this.stop()).catch(() => {});
  }

  report(did, { full = false, only = () => true, checkpoints = false } = {}) {
    const events = this.events.filter(only);
    const out = {
      ...this.seen,
      events: full ? events : events.map(brief),
      ended: !!this.ended,
      closed: !!this.closed,
    };
    if (checkpoints) out.checkpoints = this.checkpoints.length;
    for (const k of ['error', 'handlerError']) if (this[k]) out[k] = this[k];
    return this.t.note(did, out);
  }
}
