import type { IncomingMessage, ServerResponse } from 'node:http';
import { SERVER_VERSION } from './features';

/** What `/info` tells: which server this is, and whose answers it gives. */
const INFO = JSON.stringify({ server: 'embedded', dbVersion: SERVER_VERSION });

/** Over plain HTTP: `/health/live` answers 204 as long as the server serves, `/info` says which server it is. */
export function health(request: IncomingMessage, response: ServerResponse): void {
  // Not read as a URL, which a request's target need not be.
  const [pathname] = (request.url ?? '/').split('?', 1);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (pathname !== '/health/live' && pathname !== '/info') response.writeHead(404).end();
  else if (!isRead) response.writeHead(405).end();
  else if (pathname === '/info') response.writeHead(200, { 'content-type': 'application/json' }).end(INFO);
  else response.writeHead(204).end();
}
