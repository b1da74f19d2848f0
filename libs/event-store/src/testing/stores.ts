import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStore } from '@casegrid/embedded-eventstore';
import { connectEventStore } from '../eventstoredb/eventstoredb';
import type { Started } from './contract';

/** The image of docker-compose.yml. */
const image = 'eventstore/eventstore:23.10.0-bookworm-slim';

/** An embedded event store with a folder of its own, gone when stopped. */
export async function embeddedStore(): Promise<Started & { readonly url: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'casegrid-events-'));
  const server = await startEventStore({ port: 0, dataDir, durability: 'none' });
  const store = connectEventStore(server.url);
  const stop = async () => {
    await store.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  };
  return { store, url: server.url, stop };
}

const storeAt = (url: string) => (): Promise<Started> => {
  const store = connectEventStore(url);
  return Promise.resolve({ store, stop: () => store.close() });
};

async function storeInDocker(): Promise<Started> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(image)
    .withEnvironment({ EVENTSTORE_INSECURE: 'true', EVENTSTORE_MEM_DB: 'true' })
    .withExposedPorts(2113)
    .withWaitStrategy(Wait.forHttp('/health/live', 2113).forStatusCode(204))
    .start();
  const store = connectEventStore(`esdb://${container.getHost()}:${container.getMappedPort(2113)}?tls=false`);
  const stop = async () => {
    await store.close();
    await container.stop();
  };
  return { store, stop };
}

const hasDocker = () => process.env['DOCKER_HOST'] !== undefined || existsSync('/var/run/docker.sock');

/** Every store within reach: the embedded one always, a real EventStoreDB by address or by Docker. */
export function storesWithinReach(): Readonly<Record<string, () => Promise<Started>>> {
  const url = process.env['EVENTSTORE_URL'];
  return {
    'the embedded event store': embeddedStore,
    ...(url && { 'the EventStoreDB at EVENTSTORE_URL': storeAt(url) }),
    ...(!url && hasDocker() && { [image]: storeInDocker }),
  };
}
