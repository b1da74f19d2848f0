import { noticeSettingsFrom, type NoticeSettings } from './notices/notice-settings';

/** What the worker reads from its environment; `.env.example` names each variable. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  readonly vaultUrl: string;
  readonly masterKey: string;
  readonly logLevel: string;
  readonly notices: NoticeSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set; see .env.example`);
  return value;
}

/** @throws Error naming the variable at fault */
export function settingsFrom(environment: Environment): Settings {
  const databaseUrl = required(environment, 'DATABASE_URL');
  const port = Number(environment['WORKER_PORT'] ?? '3001');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('WORKER_PORT is not a port');
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port,
    eventStoreUrl: required(environment, 'EVENTSTORE_URL'),
    databaseUrl,
    vaultUrl: environment['VAULT_URL'] || databaseUrl,
    masterKey: required(environment, 'MASTER_KEY'),
    logLevel: environment['LOG_LEVEL'] ?? 'info',
    notices: noticeSettingsFrom(environment),
  };
}
