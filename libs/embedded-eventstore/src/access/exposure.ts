import { isIPv4 } from 'node:net';

/** @throws Error when other machines could reach the store and anybody there could do anything */
export function refuseExposure(
  host: string,
  {
    users = [],
    insecure = false,
  }: { users?: readonly unknown[] | undefined; insecure?: boolean | undefined },
): void {
  if (insecure || users.length > 0 || isLoopback(host)) return;
  throw new Error(
    `other machines reach ${host}, and without users anybody there could read and change everything: ` +
      'name users, or say that it is to be insecure (--user, --insecure)',
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
