import {
  AccessDeniedError,
  binaryEvent,
  jsonEvent,
  type EventData,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { noted } from './throw-away';

type Roles = string | string[];

/** An access list as a stream's metadata has it. */
export type Acl = Partial<Record<'$r' | '$w' | '$d' | '$mr' | '$mw', Roles>>;

export const allTo = (who: Roles): Acl => ({ $r: who, $w: who, $d: who, $mr: who, $mw: who });

export const denied = (act: Promise<unknown>): Promise<void> =>
  expect(act).rejects.toBeInstanceOf(AccessDeniedError);

interface Subscription extends NodeJS.EventEmitter {
  unsubscribe(): Promise<void>;
}

/** Waits until a subscription has begun, then ends it; it may be refused instead. */
export async function begun(subscription: Subscription): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      subscription.on('error', reject);
      subscription.once('confirmation', resolve).once('data', resolve);
    });
  } finally {
    await subscription.unsubscribe().catch(() => undefined);
  }
}

let made = 0;

export async function setAcl(admin: EventStoreDBClient, stream: string, $acl: unknown): Promise<void> {
  await admin.appendToStream(`$$${stream}`, jsonEvent({ type: '$metadata', data: { $acl } as never }));
}

/** A new stream with three events and, where one is given, an access list in its metadata; answers its name. */
export async function streamWith(admin: EventStoreDBClient, acl?: unknown, prefix = ''): Promise<string> {
  const stream = `${prefix}s${++made}`;
  await admin.appendToStream(stream, noted(3));
  if (acl !== undefined) await setAcl(admin, stream, acl);
  return stream;
}

/** An event whose data is text as it is. */
export const inBytes = (text: string, type = 'strange'): EventData =>
  binaryEvent({ type, data: Uint8Array.from(Buffer.from(text)) });

/** An event that leads to another. */
export const linkTo = (target: string): EventData => inBytes(target, '$>');
