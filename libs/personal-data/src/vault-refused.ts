/**
 * What can be wrong with what the vault was asked.
 * PERSON_ERASED: the key was destroyed. PERSON_UNKNOWN: never registered. SEAL_BROKEN: altered, cut, or moved to another place or person.
 * MASTER_KEY_MISSING and MASTER_KEY_WRONG: stored keys need a master key that was not given, or was given with other bytes.
 */
export type VaultCode =
  | 'PERSON_ERASED'
  | 'PERSON_UNKNOWN'
  | 'PERSON_ID_INVALID'
  | 'SEAL_BROKEN'
  | 'TEXT_INVALID'
  | 'MASTER_KEY_INVALID'
  | 'MASTER_KEY_MISSING'
  | 'MASTER_KEY_WRONG';

/** An expected failure of the vault; its message never holds clear text or key material. */
export class VaultRefused extends Error {
  constructor(
    readonly code: VaultCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'VaultRefused';
  }
}
