import { filesSettingsFrom, linkKeysFrom, type FilesSettings } from '@casegrid/files';

/** Everything the API reads from its environment; `.env.example` names each variable. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  readonly vaultUrl: string;
  readonly masterKey: string;
  readonly files: FilesSettings;
  /** Under which links to files are signed, the newest first. */
  readonly linkKeys: readonly Buffer[];
  /** Local mode: the built-in token issuer is trusted, and only then. */
  readonly isLocal: boolean;
  readonly localIssuerKeyFile?: string;
  readonly oidc?: Oidc;
  readonly holdReadyUntil?: string;
  readonly logLevel: string;
}

/** An OpenID provider whose tokens are trusted. */
export interface Oidc {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly algorithms: readonly string[];
}

export class ConfigFlaw extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

function optional(environment: Environment, name: string, otherwise: string): string {
  return environment[name] || otherwise;
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new ConfigFlaw(`${name} is not set; see .env.example`);
  return value;
}

function portOf(text = '3000'): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigFlaw(`PORT is not a port: ${text}`);
  return port;
}

function oidcOf(environment: Environment): Oidc | undefined {
  const issuer = environment['OIDC_ISSUER'];
  if (!issuer) return undefined;
  return {
    issuer,
    audience: required(environment, 'OIDC_AUDIENCE'),
    jwksUrl: required(environment, 'OIDC_JWKS_URL'),
    algorithms: (environment['OIDC_ALGORITHMS'] ?? 'RS256,ES256,EdDSA').split(','),
  };
}

/** Whose tokens are trusted: somebody's there must be. */
function issuersOf(environment: Environment): Pick<Config, 'isLocal' | 'localIssuerKeyFile' | 'oidc'> {
  const isLocal = environment['CASEGRID_MODE'] === 'local';
  const localIssuerKeyFile = environment['LOCAL_ISSUER_KEY_FILE'];
  const oidc = oidcOf(environment);
  if (!oidc && !(isLocal && localIssuerKeyFile)) {
    throw new ConfigFlaw(
      'nobody could ask: set OIDC_ISSUER, or CASEGRID_MODE=local with LOCAL_ISSUER_KEY_FILE',
    );
  }
  return { isLocal, ...(localIssuerKeyFile && { localIssuerKeyFile }), ...(oidc && { oidc }) };
}

/** @throws Error naming the variable at fault */
export function configFrom(environment: Environment): Config {
  const databaseUrl = required(environment, 'DATABASE_URL');
  const holdReadyUntil = environment['HOLD_READY_UNTIL'];
  return {
    host: optional(environment, 'HOST', '127.0.0.1'),
    port: portOf(environment['PORT']),
    eventStoreUrl: required(environment, 'EVENTSTORE_URL'),
    databaseUrl,
    vaultUrl: optional(environment, 'VAULT_URL', databaseUrl),
    masterKey: required(environment, 'MASTER_KEY'),
    files: filesSettingsFrom(environment),
    linkKeys: linkKeysFrom(required(environment, 'FILES_LINK_KEY')),
    logLevel: optional(environment, 'LOG_LEVEL', 'info'),
    ...issuersOf(environment),
    ...(holdReadyUntil && { holdReadyUntil }),
  };
}
