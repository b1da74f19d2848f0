export { openVault } from './open-vault';
export type { ClearEntry, Opened, OpenRequest, Vault, VaultOptions } from './vault';
export { erasedUpTo, moveErasedUpTo, type ErasedUpTo } from './erasure-progress';
export { masterKeyFrom, masterKeysFrom, type MasterKey } from './master-key';
export type { LookupKind } from './lookup-mark';
export type { Random } from './person-key';
export type { SealedText } from './sealed-text';
export { VaultRefused, type VaultCode } from './vault-refused';
