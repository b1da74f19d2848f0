import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers `/health/live` with 204 as long as the server serves; there is nothing else over plain HTTP. */
export function health(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const known = pathname === '/health/live';
  const readable = request.method === 'GET' || request.method === 'HEAD';
  response.writeHead(known ? (readable ? 204 : 405) : 404).end();
}
