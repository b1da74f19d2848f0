import type { User } from './access/users';
import { BadArguments } from './bad-arguments';

const VARIABLE = 'EVENTSTORE_USERS';

export const SECURITY_USAGE = `  --tls-cert F, --tls-key F
               serves TLS (1.2 and later) and nothing else, gRPC and health alike, with this certificate and key,
               files in PEM form; clients need tls=true, and tlsCaFile=F where nobody they know vouches for it
  --user NAME:PASSWORD[:ROLE+ROLE...]
               somebody who may use the store; once per user. With users every call needs a name and a password,
               save health, gossip and server features, and streams' access lists ($acl in the metadata) apply.
               The user admin is in $admins and may do everything. Neither name nor password has a ':'.
               Other programs of the machine see an option's value, therefore also, or instead:
  ${VARIABLE}=NAME:PASSWORD[:ROLE+ROLE...],...
               a variable of the environment with users; here neither name nor password has a ','
               The official client sends a password over TLS alone.
  --insecure   listens where other machines reach it though there are no users`;

/** How they are told to the parser. */
export const SECURITY_OPTIONS = {
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  user: { type: 'string', multiple: true },
  insecure: { type: 'boolean' },
} as const;

export interface SecurityArguments {
  /** Names of files. */
  tls?: { cert: string; key: string };
  users: User[];
  insecure: boolean;
}

interface Given {
  'tls-cert'?: string | undefined;
  'tls-key'?: string | undefined;
  user?: string[] | undefined;
  insecure?: boolean | undefined;
}

/** Who may come in, and how. */
export function securityOf(given: Given, env: NodeJS.ProcessEnv): SecurityArguments {
  const { user = [], insecure = false } = given;
  const variable = env[VARIABLE] ?? '';
  const users = [
    ...user.map((text) => userIn(text, '--user')),
    ...(variable === '' ? [] : variable.split(',').map((text) => userIn(text, VARIABLE))),
  ];
  return { ...tlsOf(given), users, insecure };
}

function tlsOf({ 'tls-cert': cert, 'tls-key': key }: Given): Pick<SecurityArguments, 'tls'> {
  if (cert === undefined && key === undefined) return {};
  if (!key) throw new BadArguments('--tls-key is missing: --tls-cert needs it');
  if (!cert) throw new BadArguments('--tls-cert is missing: --tls-key needs it');
  return { tls: { cert, key } };
}

/** What is wrong is told without what was given: it may be a password. */
function userIn(text: string, where: string): User {
  const [name, password, named, ...more] = text.split(':');
  const roles = named?.split('+') ?? [];
  if (!name || !password || roles.includes('') || more.length)
    throw new BadArguments(`${where}: a user is NAME:PASSWORD or NAME:PASSWORD:ROLE+ROLE`);
  return { name, password, roles };
}
