import { BadArguments } from './bad-arguments';

export const SECURITY_USAGE = `  --tls-cert F, --tls-key F
               serves TLS (1.2 and later) and nothing else, gRPC and health alike, with this certificate and key,
               files in PEM form; clients need tls=true, and tlsCaFile=F where nobody they know vouches for it`;

/** How they are told to the parser. */
export const SECURITY_OPTIONS = {
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
} as const;

export interface SecurityArguments {
  /** Names of files. */
  tls?: { cert: string; key: string };
}

interface Given {
  'tls-cert'?: string | undefined;
  'tls-key'?: string | undefined;
}

/** Who may come in, and how. */
export function securityOf(given: Given): SecurityArguments {
  return tlsOf(given);
}

function tlsOf({ 'tls-cert': cert, 'tls-key': key }: Given): Pick<SecurityArguments, 'tls'> {
  if (cert === undefined && key === undefined) return {};
  if (!key) throw new BadArguments('--tls-key is missing: --tls-cert needs it');
  if (!cert) throw new BadArguments('--tls-cert is missing: --tls-key needs it');
  return { tls: { cert, key } };
}
