/** How long the server is given to say which one it is. Milliseconds. */
const patience = 2_000;

/** `esdb://user@host:2113,other:2113?tls=false` → the first node's address over HTTP. */
function infoUrl(url: string): string {
  const [, host = ''] = /^esdb(?:\+discover)?:\/\/(?:[^@/]*@)?([^,/?]+)/.exec(url) ?? [];
  const scheme = /[?&]tls=false/i.test(url) ? 'http' : 'https';
  return `${scheme}://${host.includes(':') ? host : `${host}:2113`}/info`;
}

/** Which server keeps the log: `embedded` if it says that it is ours, else `eventstoredb`. */
export async function kindOf(url: string): Promise<'embedded' | 'eventstoredb'> {
  try {
    const response = await fetch(infoUrl(url), { signal: AbortSignal.timeout(patience) });
    const { server } = (await response.json()) as { server?: string };
    return server === 'embedded' ? 'embedded' : 'eventstoredb';
  } catch {
    // An EventStoreDB may keep its HTTP to itself, or certificates that we do not know; ours never does.
    return 'eventstoredb';
  }
}
