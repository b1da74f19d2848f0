import { createHash } from 'node:crypto';
import { announcedHash } from './content-digest';

const sum = createHash('sha256').update('a photo');
const [hex, base64] = [sum.copy().digest('hex'), sum.copy().digest('base64')];

describe('the hash that Content-Digest announces', () => {
  it.each([`sha-256=:${base64}:`, ` sha-512=:AAAA:,  sha-256=:${base64}: `])('is read from %s', (header) => {
    expect(announcedHash(header)).toBe(hex);
  });

  it.each([undefined, '', `sha-512=:${base64}:`])('is none in %j', (header) => {
    expect(announcedHash(header)).toBeUndefined();
  });

  it.each([`sha-256=${base64}`, `sha-256=:${hex}:`, 'sha-256=::', `sha-256=:${base64}:;q=1`])(
    'is not guessed from %s',
    (header) => {
      expect(() => announcedHash(header)).toThrow('Content-Digest is not sha-256=:<base64>:');
    },
  );
});
