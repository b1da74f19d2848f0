// Server features, gossip and the HTTP endpoints of the same port.
import { request } from 'node:http';
import { pb } from '../lib/load.mjs';

const c = (name, run) => ({ name: `around/${name}`, run });
const get = (t, path, headers = {}, method = 'GET') =>
  t.step(
    `HTTP ${method} ${path} ${JSON.stringify(headers)}`,
    () =>
      new Promise((resolve, reject) => {
        const req = request(`http://${t.address}${path}`, { headers, method }, (res) => {
          let body = '';
          res.on('data', (d) => {
            body += d;
          });
          res.on('end', () =>
            resolve({
              status: res.statusCode,
              type: res.headers['content-type'],
              location: res.headers.location,
              body: body && shape(body),
            }),
          );
        });
        req.on('error', reject);
        req.end();
      }),
    { timeout: 4000 },
  );

function shape(body) {
  try {
    return { json: outline(JSON.parse(body)) };
  } catch {
    return body.length < 200 ? body : 'long text';
  }
}
// Strings and numbers tell little here that is the same on each run; names do.
const outline = (v) =>
  v && typeof v === 'object'
    ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, outline(x)]))
    : typeof v;

export default [
  c('server-features', async (t) => {
    await t.step(
      'GetSupportedMethods',
      () => t.raw.unary('features', 'getSupportedMethods', new pb.shared.Empty()),
      {
        view: (r) => ({
          version: r.eventStoreServerVersion,
          methods: r.methods.map((m) => `${m.serviceName}/${m.methodName} [${m.features.join(' ')}]`).sort(),
        }),
      },
    );
    await t.step('capabilities as seen by the client', () => t.client.capabilities, {
      view: (f) => ({ version: f.serverVersion }),
    });
  }),
  c('gossip', async (t) => {
    await t.step('Gossip.Read', () => t.raw.unary('gossip', 'read', new pb.shared.Empty()), {
      view: (r) =>
        r.members.map((m) => ({
          ...m,
          timeStamp: m.timeStamp === '0' ? 'zero' : /^\d{17,19}$/.test(m.timeStamp) ? 'ticks' : m.timeStamp,
          httpEndPoint: m.httpEndPoint && {
            portIsOurs: String(m.httpEndPoint.port) === t.address.split(':').pop(),
            hasAddress: !!m.httpEndPoint.address,
          },
        })),
    });
  }),
  c('discovery-through-gossip', async (t) => {
    await t.step('append and read over esdb+discover', async () => {
      const client = t.discover();
      await client.appendToStream(t.stream(), t.event());
      let n = 0;
      for await (const _ of client.readStream(t.stream())) n++;
      return n;
    });
  }),
  c('http-health', async (t) => {
    await get(t, '/health/live');
    await get(t, '/health/live', {}, 'HEAD');
    await get(t, '/health/live?liveCode=200');
    await get(t, '/health/ready');
  }),
  c('http-info-and-ping', async (t) => {
    await get(t, '/info');
    await get(t, '/info/options');
    await get(t, '/ping');
    await get(t, '/gossip', { accept: 'application/json' });
    await get(t, '/stats', { accept: 'application/json' });
  }),
  c('http-other-paths', async (t) => {
    await get(t, '/');
    await get(t, '/web/index.html');
    await get(t, '/no-such-path');
    await get(t, `/streams/${t.stream()}`, { accept: 'application/vnd.eventstore.atom+json' });
    await get(t, '/streams/$all', { accept: 'application/vnd.eventstore.atom+json' });
    await get(t, '/subscriptions', { accept: 'application/json' });
    await get(t, '/projections/any', { accept: 'application/json' });
    await get(t, '/users', { accept: 'application/json' });
    await get(t, '/metrics');
  }),
  c('unknown-user-credentials-are-ignored', async (t) => {
    const s = t.stream();
    await t.step('append with credentials', () =>
      t.client.appendToStream(s, t.event(), { credentials: { username: 'nobody', password: 'x' } }),
    );
    await t.read(s);
  }),
];
