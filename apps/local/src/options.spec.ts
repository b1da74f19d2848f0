import { resolve } from 'node:path';
import { options, usage } from './options';

describe('the command line of npm start', () => {
  it('keeps all under ./data and listens on 3000 when nothing is said', () => {
    expect(options([], {})).toEqual({ port: 3000, data: resolve('data'), fresh: false, empty: false });
  });

  it('takes what is said, the flag before the environment', () => {
    const args = ['--port', '4000', '--data', '/srv/grid', '--fresh', '--empty'];
    expect(options(args, { PORT: '5000' })).toEqual({
      port: 4000,
      data: '/srv/grid',
      fresh: true,
      empty: true,
    });
    expect(options([], { PORT: '5000' })).toMatchObject({ port: 5000 });
  });

  it('takes a time to move to, in Beijing where nothing else is said', () => {
    expect(options(['--now', '2030-03-01T08:00'], {})).toMatchObject({ now: '2030-03-01T00:00:00.000Z' });
  });

  it.each(['DATABASE_URL', 'EVENTSTORE_URL', 'VAULT_URL'])(
    'does not move the time of the server that %s names',
    (name) => {
      expect(() => options(['--now', '2030-03-01'], { [name]: 'somewhere' })).toThrow('TIME_NOT_MOVABLE');
    },
  );

  it('helps', () => {
    expect(options(['--help', '--port', 'x'], {})).toBe('help');
  });

  it.each([
    [['--prot', '3000'], "Unknown option '--prot'"],
    [['--port', '0'], '--port takes a number from 1 to 65535, not "0"'],
    [['--port', '65536'], 'not "65536"'],
    [['--port', '3e3'], 'not "3e3"'],
    [['--now', 'tomorrow'], '--now takes a moment such as 2027-03-01T08:00:00+08:00, not "tomorrow"'],
    [['--port'], "'--port <value>' argument missing"],
    [['data'], "Unexpected argument 'data'"],
  ])('refuses %j, and shows what there is', (args, message) => {
    expect(() => options(args, {})).toThrow(message);
    expect(() => options(args, {})).toThrow(expect.objectContaining({ exitCode: 2 }) as Error);
    expect(() => options(args, {})).toThrow(usage);
  });

  it.each(['DATABASE_URL', 'EVENTSTORE_URL', 'VAULT_URL'])(
    'does not wipe the server that %s names',
    (name) => {
      expect(() => options(['--fresh'], { [name]: 'somewhere' })).toThrow(`${name} names one`);
      expect(options([], { [name]: 'somewhere' })).toMatchObject({ fresh: false });
    },
  );
});
