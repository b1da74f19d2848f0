import { delayed, hasStrace, noStrace } from '../stage/strace';
import { besiege } from './kills';
import type { Scene } from './scene';

const delay = 20;
const most = 5;

export const slowDisk: Scene = {
  name: 'slow-disk',
  what: `each wait for the disk takes ${delay} ms longer, and the server is killed`,
  play: (stage) => {
    const kills = Math.min(most, stage.kills);
    if (!hasStrace()) return Promise.resolve({ happened: [`0 of ${kills} kills; ${noStrace}`] });
    const load = { longest: 4_000, pace: 800, bytes: 600 };
    return besiege({ ...load, name: 'slow-disk', kills, under: delayed(delay) }, stage);
  },
};
