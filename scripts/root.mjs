import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path below the checkout's own folder, whatever folder the script was called from. */
export const inRoot = (...parts) => join(root, ...parts);
