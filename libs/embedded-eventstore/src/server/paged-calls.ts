import { ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';

type Wire = ConstructorParameters<typeof ServerInterceptingCall>[0];

/**
 * Lets a handler write a page of messages at once: an array goes out as its elements, and counts as written when the
 * last one is. Written one by one, each message would wait until the one before had left.
 */
class PagedCall extends ServerInterceptingCall {
  constructor(private readonly wire: Wire) {
    super(wire);
  }

  override sendMessage(message: unknown, callback: () => void): void {
    if (!Array.isArray(message)) return super.sendMessage(message, callback);
    const last = message.length - 1;
    for (const [index, one] of message.entries())
      this.wire.sendMessage(one, index === last ? callback : () => undefined);
  }
}

export const pagedCalls: ServerInterceptor = (_method, call) => new PagedCall(call);
