import { randomBytes } from 'node:crypto';
import { linkKeysFrom } from './link-keys';
import { linkRefusals, linksWith, type Links } from './links';
import { coded, sha256 } from './testing/stage';

const key = randomBytes(32);
const hash = sha256(Buffer.from('a photo'));
const terms = { subject: 'operator-310115', expiresAt: new Date('2026-11-29T08:10:00Z') };
const before = new Date('2026-11-29T08:09:59.999Z');
const links = linksWith({ keys: [key], purpose: 'download' });
const token = links.sign(hash, terms);
const opening =
  (by: Links, text: string, now = before) =>
  (): unknown =>
    by.verify(text, now);

describe('a link to a file', () => {
  it('says which file it opens, for whom and until when, in letters that an address may have', () => {
    expect(links.verify(token, before)).toEqual({ hash, ...terms });
    expect(token).toMatch(/^[\w.-]+$/);
  });

  it('opens nothing from its end on', () => {
    expect(opening(links, token, terms.expiresAt)).toThrow(coded('LINK_EXPIRED'));
  });

  it('is not valid with any character changed, taken away or added', () => {
    for (const at of token.split('').keys()) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const changed = [
        token.slice(0, at) + other + token.slice(at + 1),
        token.slice(0, at) + token.slice(at + 1),
      ];
      for (const text of [...changed, token.slice(0, at) + other + token.slice(at)]) {
        expect(opening(links, text)).toThrow(coded('LINK_NOT_VALID'));
      }
    }
  });

  it('is not valid, rather than expired, when somebody moved its end', () => {
    const said = JSON.stringify([hash, terms.subject, Date.parse('2027-01-01') / 1000]);
    const moved = token.split('.').with(1, Buffer.from(said).toString('base64url')).join('.');
    expect(opening(links, moved, terms.expiresAt)).toThrow(coded('LINK_NOT_VALID'));
  });

  it.each([
    ['nothing', ''],
    ['a word', 'token'],
    ['dots', '..'],
    ['a version and nothing', 'v1..'],
    ['another version', token.replace(/^v1/, 'v2')],
    ['something behind it', `${token}.${token}`],
    ['a padded spelling of the same bytes', `${token}=`],
    ['a line end', `${token}\n`],
    ['a heap of letters', 'v1.'.padEnd(1_000_000, 'A')],
  ])('is not valid as %s', (_, text) => {
    expect(opening(links, text)).toThrow(coded('LINK_NOT_VALID'));
  });

  it('is not valid under another key, nor for another purpose', () => {
    expect(opening(linksWith({ keys: [randomBytes(32)], purpose: 'download' }), token)).toThrow(
      coded('LINK_NOT_VALID'),
    );
    expect(opening(linksWith({ keys: [key], purpose: 'upload' }), token)).toThrow(coded('LINK_NOT_VALID'));
  });

  it('is signed by the newest key, and valid under every key that is still given', () => {
    const newer = randomBytes(32);
    const both = linksWith({ keys: [newer, key], purpose: 'download' });
    expect(both.verify(token, before)).toEqual({ hash, ...terms });
    expect(opening(links, both.sign(hash, terms))).toThrow(coded('LINK_NOT_VALID'));
    expect(linksWith({ keys: [newer], purpose: 'download' }).verify(both.sign(hash, terms), before)).toEqual({
      hash,
      ...terms,
    });
  });

  it('is to a hash that could be one of a file, and to no moment that is none', () => {
    expect(() => links.sign('../etc/passwd', terms)).toThrow('to the hash of a file');
    expect(() => links.sign(hash, { ...terms, expiresAt: new Date(Number.NaN) })).toThrow(
      'ends at no moment',
    );
  });

  it('is not made without a key, nor with a short one', () => {
    expect(() => linksWith({ keys: [], purpose: 'download' })).toThrow('there is no key for links');
    expect(() => linksWith({ keys: [randomBytes(31)], purpose: 'download' })).toThrow(
      'has 31 bytes instead of 32',
    );
  });

  it('is refused in both languages', () => {
    expect(linkRefusals.LINK_EXPIRED).toEqual({ zh: '链接已过期', en: 'The link has expired' });
  });
});

describe('keys of links', () => {
  it('are read from base64, the newest first', () => {
    const [newer, older] = [randomBytes(32), randomBytes(32)];
    expect(linkKeysFrom(`${newer.toString('base64')}, ${older.toString('base64')}\n`)).toEqual([
      newer,
      older,
    ]);
  });

  it.each(['', 'a password', randomBytes(31).toString('base64'), randomBytes(32).toString('hex')])(
    'are refused without being repeated: %j',
    (text) => {
      expect(() => linkKeysFrom(text)).toThrow(/^FILES_LINK_KEY is not 32 bytes in base64/);
      if (text) expect(() => linkKeysFrom(text)).not.toThrow(text);
    },
  );
});
