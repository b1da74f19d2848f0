/** A number has at most 10 bytes of 7 bits: what is longer would take ever more time, and mean nothing. */
const LONGEST_NUMBER = 70n;

/** Thrown when bytes are not a protobuf message of the expected form. */
export class MalformedMessage extends Error {}

/** Walks the fields of one protobuf message: `while (reader.next()) switch (reader.field)`, then one read or `skip()`. */
export class MessageReader {
  field = 0;
  private wireType = 0;
  private at = 0;

  constructor(private readonly source: Uint8Array) {}

  next(): boolean {
    if (this.at >= this.source.length) return false;
    const key = this.varint();
    this.field = key >>> 3;
    this.wireType = key & 7;
    return true;
  }

  /** A varint; beyond 2^53 it is only roughly right, so 64-bit values go through `big`. */
  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.source[this.at++];
      if (byte === undefined) throw new MalformedMessage('a number is cut off');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /** A uint64, exactly. */
  big(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.source[this.at++];
      if (byte === undefined) throw new MalformedMessage('a number is cut off');
      if (shift === LONGEST_NUMBER) throw new MalformedMessage('a number is longer than 10 bytes');
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, value);
    }
  }

  /** The bytes of the field, as a view of the message. */
  bytes(): Uint8Array {
    const length = this.varint();
    const end = this.at + length;
    if (this.wireType !== 2 || end > this.source.length)
      throw new MalformedMessage(`field ${this.field} is cut off`);
    const bytes = this.source.subarray(this.at, end);
    this.at = end;
    return bytes;
  }

  text(): string {
    return textOf(this.bytes());
  }

  nested(): MessageReader {
    return new MessageReader(this.bytes());
  }

  skip(): void {
    if (this.wireType === 0) this.varint();
    else if (this.wireType === 2) this.bytes();
    else if (this.wireType === 1) this.at += 8;
    else if (this.wireType === 5) this.at += 4;
    else throw new MalformedMessage(`wire type ${this.wireType} of field ${this.field} is unknown`);
  }
}

/** UTF-8 bytes as text; what is no UTF-8 becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
