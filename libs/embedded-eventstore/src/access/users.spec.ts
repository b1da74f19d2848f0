import { inspect } from 'node:util';
import { argumentsOf } from '../command-line';
import { run } from '../testing/own-process';
import { newFolder, throwAwayStore } from '../testing/throw-away';
import { Users } from './users';

describe('users', () => {
  const users = new Users([
    { name: 'admin', password: 'changeit', roles: ['$ops'] },
    { name: 'ann', password: 'pä:ss' },
  ]);

  it('are found by name and password, with their roles', () => {
    expect(users.find('ann', 'pä:ss')).toEqual({ name: 'ann', roles: new Set() });
    expect(users.find('admin', 'changeit')).toEqual({ name: 'admin', roles: new Set(['$ops', '$admins']) });
    expect(users.find('ann', 'changeit')).toBeUndefined();
    expect(users.find('eve', 'changeit')).toBeUndefined();
  });

  it('keep no password', () => {
    expect(inspect(users, { depth: null, showHidden: true })).not.toContain('changeit');
  });

  it.each([
    [{ name: '', password: 'x' }, 'at least one character'],
    [{ name: 'a:b', password: 'x' }, "no ':'"],
    [{ name: '$admins', password: 'x' }, "does not begin with '$'"],
    [{ name: 'ann', password: '' }, 'the password is missing'],
  ])('are refused as %j', (user, reason) => {
    expect(() => new Users([user])).toThrow(reason);
  });

  it('are refused when given twice', () => {
    const ann = { name: 'ann', password: 'hush' };
    expect(() => new Users([ann, ann])).toThrow("user 'ann' is given twice");
    expect(() => new Users([ann, ann])).not.toThrow('hush');
  });
});

describe('users on the command line', () => {
  const least = ['--port', '0', '--data', 'x'];

  it('come from options and from the environment', () => {
    const args = [...least, '--user', 'ann:hush', '--user', 'bob:hush:$ops+readers'];
    expect(argumentsOf(args, { EVENTSTORE_USERS: 'admin:a,cid:c:readers' })).toMatchObject({
      users: [
        { name: 'ann', password: 'hush', roles: [] },
        { name: 'bob', password: 'hush', roles: ['$ops', 'readers'] },
        { name: 'admin', password: 'a', roles: [] },
        { name: 'cid', password: 'c', roles: ['readers'] },
      ],
    });
    expect(argumentsOf(least, { EVENTSTORE_USERS: '' })).toMatchObject({ users: [], insecure: false });
  });

  it.each([
    [['--user', 'hush'], {}],
    [['--user', ':hush'], {}],
    [['--user', 'ann:hush:'], {}],
    [['--user', 'ann:hush:a:b'], {}],
    [['--user', 'ann:'], {}],
    [['--user', 'ann:hush', 'bob:hush'], {}],
    [[], { EVENTSTORE_USERS: 'hush' }],
    [[], { EVENTSTORE_USERS: 'ann:hush,' }],
  ])('are refused as %j %j, without their passwords', (more, env) => {
    const parse = () => argumentsOf([...least, ...more], env);
    expect(parse).toThrow(/a user is NAME:PASSWORD|belongs to no option/);
    expect(parse).not.toThrow('hush');
  });

  it('are never printed', async () => {
    const users = ['--user', 'ann:hush', '--user', 'ann:hush'];
    const twice = run(['--port', '0', '--data', newFolder(), ...users]);
    expect(await twice.exited).toBe(1);
    expect(twice.printed()).toContain("'ann' is given twice");
    expect(twice.printed()).not.toContain('hush');
  });
});

describe('a store that other machines reach', () => {
  it.each(['0.0.0.0', '::', '', '10.1.2.3', 'example.org'])(
    'does not start at %j without users',
    async (host) => {
      await expect(throwAwayStore({ host })).rejects.toThrow('without users');
    },
  );

  it.each([
    ['0.0.0.0', { insecure: true }],
    ['0.0.0.0', { users: [{ name: 'ann', password: 'x' }] }],
    ['127.0.0.2', {}],
    ['localhost', {}],
  ])('starts at %s with %j', async (host, options) => {
    await (await throwAwayStore({ host, ...options })).dispose();
  });

  it('can be had by --insecure', () => {
    const args = ['--port', '0', '--data', 'x', '--insecure'];
    expect(argumentsOf(args, {})).toMatchObject({ insecure: true });
  });
});
