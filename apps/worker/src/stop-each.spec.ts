import { stopEach } from './stop-each';

describe('stopping', () => {
  it('goes through all parts in their order, though one cannot be stopped, and tells of it', async () => {
    const stopped: string[] = [];
    const logged: object[] = [];
    const lost = new Error('the connection is lost');
    const part = (name: string) => [name, () => Promise.resolve(stopped.push(name))] as const;
    const stopping = stopEach({ error: (what: object) => void logged.push(what) }, [
      part('jobs'),
      ['event store', () => Promise.reject(lost)],
      [
        'vault',
        () => {
          throw lost;
        },
      ],
      part('database'),
    ]);
    await expect(stopping).rejects.toThrow('could not be stopped: event store, vault');
    expect(stopped).toEqual(['jobs', 'database']);
    expect(logged).toEqual([
      { part: 'event store', err: lost },
      { part: 'vault', err: lost },
    ]);
  });
});
