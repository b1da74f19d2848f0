import { eventStoreContract } from './testing/contract';
import { storesWithinReach } from './testing/stores';

const stores = storesWithinReach();

for (const [name, start] of Object.entries(stores)) eventStoreContract(name, start);

afterAll(() =>
  process.stdout.write(`The event store contract was run on: ${Object.keys(stores).join(', ')}.\n`),
);
