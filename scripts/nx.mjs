import { inRoot } from './root.mjs';
import { runChild } from './run-child.mjs';

/** Runs nx without daemon, plugins in processes of their own, or a screen of its own; resolves with its exit code. */
export function nx(...args) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_TUI: 'false' };
  const options = { cwd: inRoot(), env };
  return runChild(process.execPath, [inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js'), ...args], options);
}
