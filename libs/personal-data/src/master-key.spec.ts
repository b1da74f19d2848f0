import { randomBytes } from 'node:crypto';
import { keyRing } from './key-ring';
import { masterKeyFrom, masterKeysFrom } from './master-key';
import { newWrappedKey, unwrap } from './person-key';

const coded = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('a master key', () => {
  it('is read from 32 bytes of base64, with the line end that a file leaves', () => {
    const key = randomBytes(32);
    expect(masterKeyFrom(`${key.toString('base64')}\n`)).toEqual(key);
  });

  it.each([
    ['nothing', ''],
    ['a password', 'correct horse battery staple'],
    ['31 bytes', randomBytes(31).toString('base64')],
    ['33 bytes', randomBytes(33).toString('base64')],
    ['hexadecimal', randomBytes(32).toString('hex')],
    ['a missing end', randomBytes(32).toString('base64').slice(0, -1)],
    ['spare bits', `${'A'.repeat(42)}B=`],
  ])('is refused when it is %s, without repeating it', (_, text) => {
    expect(() => masterKeyFrom(text)).toThrow(/^MASTER_KEY_INVALID: a master key is 32 bytes in base64/);
    if (text) expect(() => masterKeyFrom(text)).not.toThrow(text);
  });

  it('has its fingerprint for an id, and several are given newest first', () => {
    const [older, newer] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
    const [first, second] = masterKeysFrom(`${newer}, ${older}`);
    expect(first).toEqual(masterKeysFrom(newer)[0]);
    expect(second).toEqual(masterKeysFrom(older)[0]);
    expect(first?.id).toMatch(/^[\da-f]{16}$/);
    expect(first?.id).not.toBe(second?.id);
  });

  it('is refused when there is none, when two share an id, and when it is short', () => {
    const key = randomBytes(32);
    const twice = [
      { id: '2026', key },
      { id: '2026', key: randomBytes(32) },
    ];
    expect(() => keyRing([])).toThrow(coded('MASTER_KEY_INVALID'));
    expect(() => keyRing(twice)).toThrow('two master keys have one id');
    expect(() => keyRing(randomBytes(16))).toThrow('has 16 bytes instead of 32');
    expect(() => keyRing([{ id: 'a b', key }])).toThrow(coded('MASTER_KEY_INVALID'));
    expect(() => keyRing(key, randomBytes(31))).toThrow('the lookup key has 31 bytes');
  });
});

describe("a person's key under a master key", () => {
  const [old, young] = [
    { id: '2025', key: randomBytes(32) },
    { id: '2026', key: randomBytes(32) },
  ];
  const stored = newWrappedKey(keyRing([old]), 'person-1', randomBytes);

  it('opens under its own master key, also when that is no longer the newest', () => {
    const { key } = unwrap(keyRing([old]), stored);
    expect(unwrap(keyRing([young, old]), stored)).toEqual({ personId: 'person-1', keyId: stored.keyId, key });
    expect(key).toHaveLength(32);
  });

  it('is wrapped under the newest', () => {
    expect(newWrappedKey(keyRing([young, old]), 'person-2', randomBytes).masterKeyId).toBe('2026');
  });

  it('does not open without its master key, nor under other bytes with the same id', () => {
    expect(() => unwrap(keyRing([young]), stored)).toThrow(coded('MASTER_KEY_MISSING'));
    expect(() => unwrap(keyRing([{ ...old, key: young.key }]), stored)).toThrow(coded('MASTER_KEY_WRONG'));
  });

  it("does not open in another person's row, nor with a byte altered", () => {
    const wrong = coded('MASTER_KEY_WRONG');
    expect(() => unwrap(keyRing([old]), { ...stored, personId: 'person-2' })).toThrow(wrong);
    for (const at of stored.wrapped.keys()) {
      const wrapped = Buffer.from(stored.wrapped);
      wrapped.writeUInt8(wrapped.readUInt8(at) ^ 0x80, at);
      expect(() => unwrap(keyRing([old]), { ...stored, wrapped })).toThrow(wrong);
    }
  });
});
