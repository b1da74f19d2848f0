import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import type { PersonKey } from './person-key';
import { openText, sealText } from './sealed-text';

const person: PersonKey = { personId: 'person-1', keyId: '00112233aabbccdd', key: randomBytes(32) };
const place = 'case-1/CaseReported.reporter.name';
const broken = expect.objectContaining({ code: 'SEAL_BROKEN' }) as Error;

const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a sealed text', () => {
  it('gives back names in any script, also after a way through JSON', () => {
    const anyScript = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '欧阳娜娜', '𠮷野家', 'ཚེ་རིང', 'ئابدۇللا', 'Zoë', '👩‍👩‍👧'),
    );
    fc.assert(
      fc.property(anyScript, (name) => {
        const stored = JSON.parse(JSON.stringify(sealText(person, place, name, randomBytes))) as string;
        expect(openText(person, place, stored)).toBe(name);
      }),
    );
  });

  it('says its version and its key, is plain ASCII and does not show the text', () => {
    const sealed = sealText(person, place, '王建国', randomBytes);
    expect(sealed).toMatch(/^v1\.00112233aabbccdd\.[\w-]{16}\.[\w-]+$/);
    expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').includes('王')).toBe(false);
  });

  it('differs each time the same text is sealed', () => {
    const sealed = Array.from({ length: 50 }, () => sealText(person, place, '王建国', randomBytes));
    expect(new Set(sealed).size).toBe(50);
  });

  it('opens nowhere but at its place', () => {
    const sealed = sealText(person, place, '王建国', randomBytes);
    for (const elsewhere of ['case-2/CaseReported.reporter.name', `${place} `, place.slice(1)]) {
      expect(refusal(() => openText(person, elsewhere, sealed))).toEqual(broken);
    }
  });

  it('opens for nobody else, even under the id of the same key', () => {
    const sealed = sealText(person, place, '王建国', randomBytes);
    const other = { ...person, personId: 'person-2', key: randomBytes(32) };
    expect(refusal(() => openText(other, place, sealed))).toEqual(broken);
    expect(refusal(() => openText({ ...person, keyId: 'ffffffffffffffff' }, place, sealed))).toEqual(broken);
  });

  it('is refused when any one character was altered, dropped or added', () => {
    const sealed = sealText(person, place, '王建国 13800138000', randomBytes);
    const opens = (text: string): boolean =>
      refusal(() => openText(person, place, text)) === '王建国 13800138000';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';
    const altered = [...sealed].flatMap((was, at) => {
      const around = (middle: string): string => sealed.slice(0, at) + middle + sealed.slice(at + 1);
      return ['', `${was}A`, `${was}.`, ...[...alphabet].filter((one) => one !== was)].map(around);
    });
    expect(opens(sealed)).toBe(true);
    expect(altered.filter(opens)).toEqual([]);
    for (const text of altered) expect(refusal(() => openText(person, place, text))).toEqual(broken);
  });

  it('is refused when any one byte of nonce, ciphertext or tag was altered', () => {
    const sealed = sealText(person, place, '王建国', randomBytes);
    const [version = '', keyId = '', ...bytes] = sealed.split('.');
    bytes.forEach((part, which) => {
      const was = Buffer.from(part, 'base64url');
      for (const at of was.keys()) {
        const now = Buffer.from(was);
        now.writeUInt8(was.readUInt8(at) ^ 1, at);
        const text = [version, keyId, ...bytes.with(which, now.toString('base64url'))].join('.');
        expect(refusal(() => openText(person, place, text))).toEqual(broken);
      }
    });
  });

  it.each([
    '',
    'v1',
    'v1...',
    '王建国',
    `v2.${person.keyId}.AAAAAAAAAAAAAAAA.${'A'.repeat(24)}`,
    `v1.${person.keyId}..${'A'.repeat(24)}`,
    `v1.${person.keyId}.AAAAAAAAAAAAAAAA.`,
    `v1.${person.keyId}.AAAAAAAAAAAAAAAA.AAAA`,
  ])('is refused when it is no sealed text at all: %j', (text) => {
    expect(refusal(() => openText(person, place, text))).toEqual(broken);
  });

  it('is not made of half a surrogate pair, nor for a place without a name', () => {
    const invalid = expect.objectContaining({ code: 'TEXT_INVALID' }) as Error;
    expect(refusal(() => sealText(person, place, '王\ud842', randomBytes))).toEqual(invalid);
    expect(refusal(() => sealText(person, '', '王', randomBytes))).toEqual(invalid);
    expect(refusal(() => sealText(person, 'case-\ud842', '王', randomBytes))).toEqual(invalid);
  });
});
