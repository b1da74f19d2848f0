import { runRoom } from './run-room.mjs';

await runRoom('apps/torture');
