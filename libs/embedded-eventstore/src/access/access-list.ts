import { ADMINS } from './users';

/** What somebody may do with a stream. */
export type Right = 'read' | 'write' | 'delete' | 'metaRead' | 'metaWrite';

/** Per right the users and roles that have it. */
export type AccessList = Readonly<Record<Right, readonly string[]>>;

/** The role of everybody. */
export const EVERYBODY = '$all';

const sameForAllRights = (who: readonly string[]): AccessList => ({
  read: who,
  write: who,
  delete: who,
  metaRead: who,
  metaWrite: who,
});

/** What applies where a stream's metadata say nothing. */
export interface Defaults {
  readonly user: AccessList;
  /** For streams whose names begin with `$`. */
  readonly system: AccessList;
}

const BUILT_IN: Defaults = { user: sameForAllRights([EVERYBODY]), system: sameForAllRights([ADMINS]) };
/** Administrators need no list. */
const NOBODY = sameForAllRights([]);

/**
 * The access list in a stream's metadata. One that is not understood lets nobody in: it was meant to keep somebody out.
 * Metadata that are no JSON at all have none, as in EventStoreDB.
 */
export function accessListFrom(acl: unknown, otherwise: AccessList, defaults: Defaults): AccessList {
  if (acl === undefined || acl === null) return otherwise;
  if (acl === '$userStreamAcl') return defaults.user;
  if (acl === '$systemStreamAcl') return defaults.system;
  if (typeof acl !== 'object' || Array.isArray(acl)) return NOBODY;
  const { $r, $w, $d, $mr, $mw } = acl as Record<string, unknown>;
  return {
    read: namesIn($r, otherwise.read),
    write: namesIn($w, otherwise.write),
    delete: namesIn($d, otherwise.delete),
    metaRead: namesIn($mr, otherwise.metaRead),
    metaWrite: namesIn($mw, otherwise.metaWrite),
  };
}

/** The defaults that the stream `$settings` gives. */
export function defaultsFrom(settings: Readonly<Record<string, unknown>>): Defaults {
  const { $userStreamAcl, $systemStreamAcl } = settings;
  return {
    user: accessListFrom($userStreamAcl, BUILT_IN.user, BUILT_IN),
    system: accessListFrom($systemStreamAcl, BUILT_IN.system, BUILT_IN),
  };
}

function namesIn(value: unknown, otherwise: readonly string[]): readonly string[] {
  if (value === undefined || value === null) return otherwise;
  const names: unknown[] = Array.isArray(value) ? value : [value];
  return names.filter((name) => typeof name === 'string');
}
