import { runRoom } from './run-room.mjs';

await runRoom('libs/embedded-eventstore');
