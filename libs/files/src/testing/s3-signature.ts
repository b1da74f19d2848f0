import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/;

const header = ({ headers }: IncomingMessage, name: string): string => String(headers[name] ?? '').trim();

/** The request as AWS Signature Version 4 has it signed. */
function canonical(request: IncomingMessage, signed: string): string {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const parameters = query.split('&').sort().join('&');
  const lines = signed.split(';').map((name) => `${name}:${header(request, name)}\n`);
  const payload = header(request, 'x-amz-content-sha256');
  return [request.method, path, parameters, lines.join(''), signed, payload].join('\n');
}

/** Whether a request is signed with this pair of keys, over its host, date and the hash of its payload. */
export function isSigned(request: IncomingMessage, accessKeyId: string, secretAccessKey: string): boolean {
  const [, keyId, scope = '', signed = '', signature] = form.exec(header(request, 'authorization')) ?? [];
  const needed = ['host', 'x-amz-content-sha256', 'x-amz-date'];
  if (keyId !== accessKeyId || needed.some((name) => !signed.split(';').includes(name))) return false;
  const text = ['AWS4-HMAC-SHA256', header(request, 'x-amz-date'), scope, sha256(canonical(request, signed))];
  const key = scope
    .split('/')
    .reduce<string | Buffer>((above, part) => hmac(above, part), `AWS4${secretAccessKey}`);
  return hmac(key, text.join('\n')).toString('hex') === signature;
}
