const [least, minor] = [20, 19];
const [major, current] = process.versions.node.split('.').map(Number);

/** Ends the process with a clear line when this Node is too old to run Casegrid. */
export function requireNode() {
  if (major > least || (major === least && current >= minor)) return;
  process.stderr.write(
    `Casegrid needs Node ${least}.${minor} or newer; this is ${process.version} (${process.execPath}).\n` +
      'Install a newer Node, for instance with `nvm install`, and try again.\n',
  );
  process.exit(1);
}
