import { MalformedMessage, MessageReader } from './message-reader';

/** A message with a number in its field 1. */
const withNumber = (bytes: number[]): MessageReader => {
  const reader = new MessageReader(Uint8Array.from([0x08].concat(bytes)));
  reader.next();
  return reader;
};

describe('a number in a message', () => {
  it('has up to 64 bits', () => {
    expect(withNumber([0x96, 0x01]).big()).toBe(150n);
    expect(withNumber([...Array<number>(9).fill(0xff), 0x01]).big()).toBe(2n ** 64n - 1n);
  });

  it('is refused when it is cut off, and when it goes on for ever', () => {
    expect(() => withNumber([0x96]).big()).toThrow(MalformedMessage);
    expect(() => withNumber([...Array<number>(1_000_000).fill(0x80), 0x01]).big()).toThrow(
      'a number is longer than 10 bytes',
    );
  });
});
