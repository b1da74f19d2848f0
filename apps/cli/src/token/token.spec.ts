import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, jwtVerify, type JWK } from 'jose';
import { ensureCast } from '../cast/ensure-cast';
import { run } from '../program';
import { overheard } from '../testing/overheard';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';

const personId = '0b7c2f0e-93a7-5d0c-8d4e-2a4f0f0f6a11';

describe('a token', () => {
  const data = mkdtempSync(join(tmpdir(), 'casegrid-token-'));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  let log: ThrowAwayLog;

  beforeAll(async () => {
    mkdirSync(join(data, 'keys'));
    const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'first' };
    writeFileSync(join(data, 'keys', 'issuer.json'), JSON.stringify(jwk));
    log = await throwAwayLog();
    const post = { id: 'p1', role: 'OPERATOR', unit: '970101-SUPERVISION_CENTRE' } as const;
    await ensureCast(log.store, [
      { id: 'operator-970101', name: '王芳', post },
      { id: 'duty-970101', name: '李军', post: { ...post, id: 'p2', role: 'DUTY_CHIEF' } },
    ]);
  });
  afterAll(async () => {
    await log.end();
    rmSync(data, { recursive: true });
  });

  async function ask(...args: string[]) {
    const { terminal, written } = overheard({ EVENTSTORE_URL: log.url });
    const code = await run(['token', '--data', data, ...args], terminal);
    return { code, ...written };
  }
  const verified = async (token: string, issuer = 'casegrid-local') =>
    jwtVerify(token.trim(), await importJWK(publicKey.export({ format: 'jwk' }) as JWK, 'EdDSA'), {
      issuer,
      audience: 'casegrid',
      algorithms: ['EdDSA'],
    });

  it('of an officer holds for twelve hours, and is signed by the local issuer', async () => {
    const { code, out } = await ask('--as', 'operator-970101');
    const { payload, protectedHeader } = await verified(out);
    expect(code).toBe(0);
    expect(payload).toMatchObject({ sub: 'operator-970101', kind: 'OFFICER' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(12 * 3600);
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: 'first' });
  });

  it('of a resident names the person, for as long as is asked', async () => {
    const { out } = await ask('--as-resident', personId, '--hours', '0.5', '--json');
    const { token } = JSON.parse(out) as { token: string };
    const { payload } = await verified(token);
    expect(payload).toMatchObject({ sub: personId, kind: 'RESIDENT' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(1800);
  });

  it('is no token of another issuer', async () => {
    const { out } = await ask('--as', 'operator-970101');
    await expect(verified(out, 'somebody-else')).rejects.toThrow('iss');
  });

  it('of each of several officers is a line of its own', async () => {
    const { out } = await ask('--as', 'operator-970101', 'duty-970101');
    const lines = out.trim().split('\n');
    const subjects = await Promise.all(lines.map(async (line) => (await verified(line)).payload.sub));
    expect(subjects).toEqual(['operator-970101', 'duty-970101']);
    const { out: json } = await ask('--as', 'operator-970101', '--as', 'duty-970101', '--json');
    const { tokens } = JSON.parse(json) as { tokens: { sub: string }[] };
    expect(tokens.map(({ sub }) => sub)).toEqual(subjects);
    expect(await ask('--as', 'operator-970101', 'nobody')).toMatchObject({ code: 1, out: '' });
  });

  it('is refused for whoever is no officer', async () => {
    const { code, out, err } = await ask('--as', 'operator-970102');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('There is no officer operator-970102');
  });

  it.each([
    [[], 'either --as <officer> or --as-resident <person>'],
    [
      ['--as', 'operator-970101', '--as-resident', personId],
      'either --as <officer> or --as-resident <person>',
    ],
    [['--as', 'no such'], 'the id of an officer'],
    [['--as-resident', 'somebody'], 'the id of a person'],
    [['--as', 'operator-970101', '--hours', '-1'], 'Expected hours'],
  ])('is not asked for with %j', async (args, complaint) => {
    const { code, out, err } = await ask(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(complaint);
  });

  it('needs the key of the local issuer', async () => {
    const { terminal, written } = overheard({ EVENTSTORE_URL: log.url });
    const args = ['token', '--as', 'operator-970101', '--data', join(data, 'elsewhere')];
    expect(await run(args, terminal)).toBe(1);
    expect(written.err).toContain('There is no issuer key at');
  });
});
