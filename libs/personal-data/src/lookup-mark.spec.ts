import { randomBytes } from 'node:crypto';
import { lookupMark, plainSpelling } from './lookup-mark';

const key = randomBytes(32);

describe('a number to look for', () => {
  it.each([
    '13800138000',
    ' 138 0013 8000 ',
    '138-0013-8000',
    '138\u20130013\u20138000',
    '１３８００１３８０００',
    '138\u30000013\u00a08000',
    '\u200b13800138000',
    '+86 138 0013 8000',
    '＋８６-13800138000',
    '0086 13800138000',
  ])('is one mobile phone, written %j', (written) => {
    expect(plainSpelling('phone', written)).toBe('13800138000');
  });

  it.each([
    ['+86 21 6321 2810', '02163212810'],
    ['021-63212810', '02163212810'],
    ['+86 021 63212810', '02163212810'],
    ['+86 400 820 8820', '4008208820'],
    ['+852 2810 2810', '+85228102810'],
    ['12345', '12345'],
  ])('is the phone %s as %s', (written, spelling) => expect(plainSpelling('phone', written)).toBe(spelling));

  it('is an identity number whose check digit may be a small or a full-width x', () => {
    for (const written of ['11010519491231002x', '110105 19491231 002X', '11010519491231002Ｘ']) {
      expect(plainSpelling('identity', written)).toBe('11010519491231002X');
    }
  });

  it.each(['', '  ', ' - ', '\u3000'])('is refused when it is empty: %j', (written) => {
    expect(() => lookupMark(key, 'phone', written)).toThrow(/^TEXT_INVALID: the phone to look for is empty/);
  });

  it('has a mark of 32 bytes that depends on the key, the kind and the number, and on nothing else', () => {
    const mark = lookupMark(key, 'phone', '13800138000');
    expect(mark).toHaveLength(32);
    expect(lookupMark(key, 'phone', '138 0013 8000')).toEqual(mark);
    expect(lookupMark(key, 'phone', '13800138001')).not.toEqual(mark);
    expect(lookupMark(key, 'identity', '13800138000')).not.toEqual(mark);
    expect(lookupMark(randomBytes(32), 'phone', '13800138000')).not.toEqual(mark);
  });
});
