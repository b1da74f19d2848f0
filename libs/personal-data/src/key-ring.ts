import { derive, keyBytes, masterKeyOf, type MasterKey } from './master-key';
import { VaultRefused } from './vault-refused';

/** The master keys in force, each split by purpose. */
export interface KeyRing {
  /** New keys of persons are wrapped under this one. */
  readonly newest: string;
  readonly wrapping: ReadonlyMap<string, Buffer>;
  /** The first is written under, all are searched: so rotation loses no lookup. */
  readonly lookup: readonly [Buffer, ...Buffer[]];
}

/**
 * Master keys with the newest first. Lookups lie under `lookupKey` when it is given, else under a key derived from the
 * newest master key; HMACs cannot be made again without the clear text, so what was derived from an older one stays searched.
 */
export function keyRing(given: Buffer | readonly MasterKey[], lookupKey?: Buffer): KeyRing {
  const [first, ...older] = Buffer.isBuffer(given) ? [masterKeyOf(given)] : given;
  if (!first) throw new VaultRefused('MASTER_KEY_INVALID', 'no master key was given');
  const all = [first, ...older];
  all.forEach(checkMasterKey);
  if (lookupKey) checkLength(lookupKey, 'the lookup key');
  const wrapping = new Map(all.map(({ id, key }) => [id, derive(key, 'wrap')]));
  if (wrapping.size < all.length) throw new VaultRefused('MASTER_KEY_INVALID', 'two master keys have one id');
  const derived = older.map(({ key }) => derive(key, 'lookup'));
  const fromFirst = derive(first.key, 'lookup');
  return {
    newest: first.id,
    wrapping,
    lookup: lookupKey ? [lookupKey, fromFirst, ...derived] : [fromFirst, ...derived],
  };
}

function checkMasterKey({ id, key }: MasterKey): void {
  if (!/^[\w-]{1,64}$/.test(id)) {
    throw new VaultRefused('MASTER_KEY_INVALID', 'the id of a master key is 1 to 64 letters, digits, _ or -');
  }
  checkLength(key, `master key ${id}`);
}

function checkLength(key: Buffer, what: string): void {
  if (key.length !== keyBytes) {
    throw new VaultRefused('MASTER_KEY_INVALID', `${what} has ${key.length} bytes instead of ${keyBytes}`);
  }
}
