import { EventStoreDBClient } from '@eventstore/db-client';
import type { User } from '../access/users';
import { pairNamed, trusting } from './certificates';
import { throwAwayStore, type ThrowAway } from './throw-away';

export const ADMIN: User = { name: 'admin', password: 'changeit' };
export const ANN: User = { name: 'ann', password: 'ann secret' };
export const BOB: User = { name: 'bob', password: 'bob-secret', roles: ['readers'] };
export const OLE: User = { name: 'ole', password: 'ole-secret', roles: ['$ops'] };

/** A store under TLS with users, and clients for them. */
export interface SecureStore extends ThrowAway {
  as(user: Pick<User, 'name' | 'password'>): EventStoreDBClient;
  /** A client that does not say who it is. */
  nobody(): EventStoreDBClient;
}

export async function secureStore(): Promise<SecureStore> {
  const given = await throwAwayStore({ tls: pairNamed('server'), users: [ADMIN, ANN, BOB, OLE] });
  const clients = new Map<string, EventStoreDBClient>();
  const connect = (credentials?: string): EventStoreDBClient => {
    const url = trusting(given.store().url, 'server', credentials);
    const client = clients.get(url) ?? EventStoreDBClient.connectionString(url);
    clients.set(url, client);
    return client;
  };
  return {
    ...given,
    as: ({ name, password }) => connect(`${name}:${encodeURIComponent(password)}`),
    nobody: () => connect(),
    dispose: async () => {
      for (const client of clients.values()) await client.dispose();
      await given.dispose();
    },
  };
}
