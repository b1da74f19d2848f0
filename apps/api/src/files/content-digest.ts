import { flawed } from '../graphql/flawed';

/** The digest of a member such as `sha-256=:RK/0…:`, in base64. */
const member = /^sha-256=:([A-Za-z0-9+/]{43}=):$/;

/**
 * The SHA-256 that a client announces in `Content-Digest` (RFC 9530), as a file's name: lower-case hex. Other
 * algorithms beside it are not looked at.
 * @throws GraphQLError BAD_INPUT for one that is not written as that is
 */
export function announcedHash(header: string | undefined): string | undefined {
  const announced = (header ?? '').split(',').map((one) => one.trim());
  const own = announced.find((one) => one.toLowerCase().startsWith('sha-256='));
  if (own === undefined) return undefined;
  const [, base64 = ''] = member.exec(own) ?? [];
  if (!base64) throw flawed('Content-Digest is not sha-256=:<base64>:', 'Content-Digest');
  return Buffer.from(base64, 'base64').toString('hex');
}
