import type { ServerWritableStream } from '@grpc/grpc-js';
import { statusOf } from './status-of';

/** The messages of one answering call, in pages. Holds at most two pages at a time, however slow the reader is. */
export class Outlet {
  closed = false;
  private flushed: Promise<void> = Promise.resolve();
  private readonly onClose: (() => void)[] = [];

  constructor(private readonly call: ServerWritableStream<unknown, Uint8Array[]>) {
    call.on('cancelled', () => this.close());
    call.on('close', () => this.close());
    call.on('error', () => this.close());
  }

  /** Sends messages, after the page before has left; so the reader sets the pace. */
  async send(messages: Uint8Array[]): Promise<void> {
    if (messages.length === 0) return;
    await this.flushed;
    if (this.closed) return;
    this.flushed = new Promise((resolve) => {
      this.onClose.push(resolve);
      this.call.write(messages, () => {
        this.onClose.splice(this.onClose.indexOf(resolve), 1);
        resolve();
      });
    });
  }

  end(): void {
    if (!this.closed) this.call.end();
  }

  fail(error: unknown): void {
    if (this.closed) return;
    this.call.emit('error', statusOf(error));
  }

  /** Calls back when the reader has gone or the call was ended. */
  whenClosed(callback: () => void): void {
    if (this.closed) callback();
    else this.onClose.push(callback);
  }

  private close(): void {
    this.closed = true;
    for (const callback of this.onClose.splice(0)) callback();
  }
}
