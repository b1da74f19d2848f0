import { varintLength, writeVarint } from './varint';

/** Builds one protobuf message, field by field in the order given; fields with the protobuf default are left out by the caller. */
export class MessageWriter {
  private readonly parts: Uint8Array[] = [];
  private size = 0;

  /** A whole number of at most 2^53. */
  number(field: number, value: number): this {
    const part = new Uint8Array(1 + varintLength(value));
    part[0] = field << 3;
    writeVarint(part, 1, value);
    return this.add(part);
  }

  /** A uint64 that may be larger than JavaScript's numbers. */
  big(field: number, value: bigint): this {
    const bytes = [field << 3];
    let rest = BigInt.asUintN(64, value);
    for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
    bytes.push(Number(rest));
    return this.add(Uint8Array.from(bytes));
  }

  /** Bytes, or a nested message that is already built. */
  bytes(field: number, value: Uint8Array): this {
    const head = new Uint8Array(1 + varintLength(value.length));
    head[0] = (field << 3) | 2;
    writeVarint(head, 1, value.length);
    return this.add(head).add(value);
  }

  text(field: number, value: string): this {
    return this.bytes(field, Buffer.from(value, 'utf8'));
  }

  /** A nested message; without a builder an empty one, which protobuf uses as a mark. */
  message(field: number, nested: MessageWriter = new MessageWriter()): this {
    return this.bytes(field, nested.finish());
  }

  finish(): Buffer {
    return Buffer.concat(this.parts, this.size);
  }

  private add(part: Uint8Array): this {
    this.parts.push(part);
    this.size += part.length;
    return this;
  }
}
