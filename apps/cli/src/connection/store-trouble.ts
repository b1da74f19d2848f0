import { RecordDamaged, StoreUnavailable } from '@casegrid/event-store';
import { CannotDo } from '../command-line/cannot-do';

/** gRPC's numbers for what a server answers. */
const RESOURCE_EXHAUSTED = 8;
const UNAUTHENTICATED = 16;
/** What the client tells of why it has no connection. */
const REASON = /Last error: (?:Error: )?(.*?)\. Resolution note/s;
const ADDRESS = 'esdb://name:password@host:port?tls=true';

/** Connects to an address; one that is none, or names a certificate that is not there, is told as that. */
export function connected<Store>(url: string, connect: (url: string) => Store): Store {
  try {
    return connect(url);
  } catch (error) {
    const message = (error as Error).message.replace(/\.$/, '');
    throw new CannotDo(`${hostIn(url)} is no address of an event store: ${message}. It reads ${ADDRESS}.`, {
      cause: error,
    });
  }
}

/** In plain words what an operator can do something about; any other error as it is. */
export function understood(error: unknown, url: string): unknown {
  const said = saidOf(error);
  return said === undefined
    ? error
    : new CannotDo(`The event store at ${hostIn(url)} ${said}`, { cause: error });
}

function saidOf(error: unknown): string | undefined {
  if (error instanceof StoreUnavailable) return unavailable(error);
  return error instanceof RecordDamaged ? damaged(error) : refused(error);
}

const damaged = ({ message }: RecordDamaged): string =>
  `keeps what it cannot read: ${message}. Asking again does not help. What to do is in docs/operations.md, under "A damaged record".`;

function unavailable(error: StoreUnavailable): string {
  const [, reason] = REASON.exec(String((error.cause as Error | undefined)?.message)) ?? [];
  const isUntrusted = reason?.includes('certificate') === true;
  const advice = isUntrusted
    ? 'Name the certificate of its authority in the address, with tlsCaFile=<file>.'
    : 'Is it running, and is tls= in the address as it is there? Ask again: it goes on where it stopped.';
  return `does not answer${reason === undefined ? '' : ` (${reason})`}. ${advice}`;
}

function refused(error: unknown): string | undefined {
  const { code, type, maxAppendSize } = error as { code?: unknown; type?: unknown; maxAppendSize?: unknown };
  if (type === 'maximum-append-size-exceeded')
    return `takes no append of more than ${String(maxAppendSize)} bytes, and there is an event that is larger. Raise its limit, and ask again: it goes on where it stopped.`;
  if (code === RESOURCE_EXHAUSTED) return `has no room for it: ${(error as Error).message}`;
  if (type !== 'access-denied') return undefined;
  return code === UNAUTHENTICATED
    ? `does not know this user: are name and password in the address, and right? It reads ${ADDRESS}.`
    : 'does not let this user: it takes an administrator.';
}

/** Without the user and password that an address may hold. */
export const hostIn = (url: string): string => url.replace(/\/\/.*@/, '//');
