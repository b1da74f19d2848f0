import { Writable } from 'node:stream';
import { run } from './program';
import { Leftovers } from './stage/leftovers';

/** What is written, gathered. */
function overheard(): { writable: Writable; text: () => string } {
  const chunks: string[] = [];
  const writable = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString());
      done();
    },
  });
  return { writable, text: () => chunks.join('') };
}

async function torture(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [overheard(), overheard()];
  const leftovers = new Leftovers();
  const code = await run(args, { out: out.writable, err: err.writable, leftovers });
  await leftovers.close();
  return { code, out: out.text(), err: err.text() };
}

describe('npm run torture', () => {
  it('kills the event store under its writers and finds that it keeps its word', async () => {
    const { code, out } = await torture(
      'eventstore',
      '--only',
      'kills',
      '--kills',
      '3',
      '--writers',
      '8',
      '--seed',
      '3',
    );
    expect(out).toContain('3 of 3 kills');
    expect(out).toMatch(/\n {2}[1-9][\d,]* events acknowledged\n/);
    expect(out).toContain('0 violations in all, seed 3');
    expect(code).toBe(0);
  }, 120_000);

  it('counts it as a violation when there was no time for all kills', async () => {
    const { code, out } = await torture(
      'eventstore',
      '--only',
      'kills',
      '--kills',
      '9',
      '--minutes',
      '0.001',
      '--writers',
      '1',
    );
    expect(out).toContain('unkilled:');
    expect(code).toBe(1);
  }, 120_000);

  it.each([
    [['postgres'], "'postgres' is invalid"],
    [['eventstore', '--kills', '0'], 'a whole number above 0'],
    [['eventstore', '--minutes', 'x'], 'a number above 0'],
    [['eventstore', '--only', 'peace'], 'Allowed choices'],
  ])('does not understand %j', async (args, said) => {
    const { code, err } = await torture(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
