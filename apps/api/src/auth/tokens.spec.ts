import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { actOf, reportInput } from '../testing/acts';
import { codesIn, type Answer } from '../testing/caller';
import { systemClock } from '../graphql/clock';
import { runStreet, type RunningStreet } from '../testing/running-street';

const duty = 'duty-310115';
const me = { query: '{ me { id } }' };
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const nowSeconds = () => Math.floor(Date.now() / 1000);
const usual = () => ({
  sub: duty,
  kind: 'OFFICER',
  iss: 'casegrid-local',
  aud: 'casegrid',
  iat: nowSeconds(),
  exp: nowSeconds() + 600,
});

const stranger = generateKeyPairSync('ed25519');
const publicText = createPublicKey(stranger.privateKey).export({ type: 'spki', format: 'pem' });

/** What an attacker, or an accident, sends instead of a good token. */
const bad: Readonly<Record<string, (good: string) => string | Promise<string>>> = {
  'signed by a stranger': () =>
    new SignJWT(usual()).setProtectedHeader({ alg: 'EdDSA', kid: 'spec' }).sign(stranger.privateKey),
  'of alg none': () => `${base64({ alg: 'none' })}.${base64(usual())}.`,
  'of alg none, with a signature': (good) =>
    `${base64({ alg: 'none' })}.${base64(usual())}.${good.split('.')[2] ?? ''}`,
  'signed with the text of a public key as a secret': () =>
    new SignJWT(usual()).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(publicText)),
  'with another payload under a good signature': (good) => {
    const [header, , signature] = good.split('.');
    return `${header ?? ''}.${base64({ ...usual(), sub: 'auditor-310115' })}.${signature ?? ''}`;
  },
  'cut short': (good) => good.slice(0, -6),
  'longer than any token': (good) => `${good}${'A'.repeat(9_000)}`,
  'no token at all': () => 'hello',
};

/** Claims that make a rightly signed token a bad one. */
const badClaims = {
  'of another issuer': { iss: 'https://somebody.example' },
  'for another audience': { aud: 'another-platform' },
  'that has expired': { exp: nowSeconds() - 6 },
  'that does not hold yet': { nbf: nowSeconds() + 60 },
  'of an unknown kind': { kind: 'ROBOT' },
  'of a subject that is none': { sub: '../../officer' },
};

describe('a bearer token', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  async function expectRefused(authorization: string): Promise<void> {
    const before = await street.store.end();
    for (const asked of [me, actOf('reportCase', reportInput)]) {
      const response = await street.caller.post(asked, { authorization });
      const answer = (await response.json()) as Answer;
      expect([response.status, codesIn(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
      expect(JSON.stringify(answer)).not.toMatch(/stack|jose|signature/i);
    }
    expect(await street.store.end()).toBe(before);
  }

  it.each(Object.entries(bad))('%s is refused, and nothing is written', async (_, spoil) => {
    await expectRefused(`Bearer ${await spoil(await street.caller.sign(duty))}`);
  });

  it.each(Object.entries(badClaims))('%s is refused, and nothing is written', async (_, claims) => {
    await expectRefused(`Bearer ${await street.caller.sign(duty, claims)}`);
  });

  it('that is not there lets nobody in but to what is published', async () => {
    const [own, published] = await Promise.all(
      [me, { query: '{ limits { page } }' }].map(async (asked) => street.caller.post(asked)),
    );
    expect(codesIn((await own?.json()) as Answer)).toEqual(['UNAUTHENTICATED']);
    expect(await published?.json()).toEqual({ data: { limits: { page: 100 } } });
  });

  it('that was found good is not relied on after it has expired', async () => {
    let now = Date.now();
    const copy = await street.another({ ...systemClock, world: () => new Date(now) });
    const caller = street.caller.at(copy.url);
    const authorization = `Bearer ${await street.caller.sign(duty, { exp: Math.floor(now / 1000) + 60 })}`;
    expect((await caller.post(me, { authorization })).status).toBe(200);
    now += 66_000;
    expect((await caller.post(me, { authorization })).status).toBe(401);
  });

  it('of somebody without a post opens nothing', async () => {
    const answer = await street.caller.ask('nobody-310115', { query: '{ notices { nodes { id } } }' });
    expect(codesIn(answer)).toEqual(['NO_POST']);
  });
});
