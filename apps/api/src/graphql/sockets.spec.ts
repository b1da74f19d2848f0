import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { caseAfter } from '../testing/acts';
import { codesIn, take, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { limits } from './limits';

const board = 'subscription { boardChanged(unit: "310115004") { own { total } } }';
const events = 'subscription ($after: Position) { events(after: $after) { position } }';

describe('a WebSocket', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  /** The codes of the refusal that a subscription comes to, or of its first answer. */
  const first = (who: string, query: string): Promise<unknown[]> =>
    take(street.caller.follow(who, { query }), 1).then(
      (answers) => answers.flatMap(codesIn),
      (errors: Answer['errors']) => codesIn({ errors: errors ?? [] }),
    );
  const address = () => `${street.api.url.replace('http', 'ws')}/graphql`;
  const act = async (name: string, input: object) => {
    const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { officerId } }`;
    const variables = { input: { commandId: randomUUID(), ...input } };
    const answer = await street.caller.ask('admin-310115', { query, variables });
    expect(codesIn(answer)).toEqual([]);
  };

  it('is for subscriptions alone: queries and mutations have their limits and their log elsewhere', async () => {
    expect(await first('leader-310115', '{ me { id } }')).toEqual(['SUBSCRIPTIONS_ONLY']);
    expect(await first('leader-310115', 'mutation { __typename }')).toEqual(['SUBSCRIPTIONS_ONLY']);
    expect(await first('leader-310115', '{ me { id }')).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(await first('leader-310115', 'subscription { nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('has the limits that every operation has', async () => {
    const aliases = Array.from({ length: limits.aliases + 1 }, (_, index) => `a${index}: total`).join(' ');
    const many = `subscription { boardChanged(unit: "310115004") { own { ${aliases} } } }`;
    expect(await first('leader-310115004', many)).toEqual(['TOO_MANY_ALIASES']);
  });

  it('is closed on a message larger than a request may be', async () => {
    const socket = new WebSocket(address(), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(
      JSON.stringify({ type: 'connection_init', payload: { filler: 'x'.repeat(limits.bodyBytes) } }),
    );
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1009);
  });

  it.each(['/graphql-too', '//', '/graphql/', '/%', '*'])('is not opened at %s', async (target) => {
    const { hostname, port } = new URL(address());
    const socket = connect(Number(port), hostname);
    const head = ['Host: api', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
    socket.write(`GET ${target} HTTP/1.1\r\n${head.join('\r\n')}\r\nSec-WebSocket-Key: x\r\n\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 404/);
    socket.resetAndDestroy();
    expect((await fetch(`${street.api.url}/healthz`)).status).toBe(200);
  });

  it('has no endless operations: fragments that hold each other, or unfold without end', async () => {
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `fragment f${index} on Subscription { ...f${index + 1} ...f${index + 1} }`,
    );
    for (const fragments of [`fragment f0 on Subscription { ...f0 }`, doubling.join(' ')]) {
      const codes = await first('leader-310115', `subscription { ...f0 } ${fragments}`);
      expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('carries so many subscriptions and no more', async () => {
    const client = createClient({
      url: address(),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${await street.caller.sign('leader-310115004')}` },
      retryAttempts: 0,
    });
    const open = () => client.iterate({ query: board });
    const opened = Array.from({ length: limits.subscriptions }, open);
    await Promise.all(opened.map((one) => one.next()));
    await expect(open().next()).rejects.toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }]);
    await client.dispose();
  });

  it.each([
    ['leader', 'LEADER', board],
    ['auditor', 'AUDITOR', events],
  ] as const)('tells a relieved %s nothing more', async (word, role, query) => {
    const officerId = `relieved-${word}`;
    await act('registerOfficer', { officerId, name: '孙梅' });
    await act('appointOfficer', { officerId, role, unit: '310115004' });
    const postsOf = async () => {
      const { data } = await street.caller.ask(officerId, { query: '{ me { posts { id } } }' });
      return (data?.['me'] as { posts: { id: string }[] }).posts;
    };
    let [post] = await postsOf();
    while (!post) [post] = await postsOf();
    const variables = { after: await street.store.end() };
    const told = street.caller.follow(officerId, { query, variables });
    const next = told.next();
    await caseAfter(street.caller);
    expect((await next).done).toBe(false);
    await act('relieveOfficer', { officerId, postId: post.id, reason: '调离' });
    while ((await postsOf()).length > 0);
    const left = (async () => {
      for await (const item of told) void item;
    })();
    await Promise.all([caseAfter(street.caller), expect(left).rejects.toMatchObject({ code: 4403 })]);
  });
});
