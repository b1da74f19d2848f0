import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileRefusals, fileTypes } from '@casegrid/files';
import { filesBelow, malicious, photo, sha256, startClamd, type ClamdServer } from '@casegrid/files/testing';
import { systemClock } from '../graphql/clock';
import { problems } from '../graphql/problems';
import { grid } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const worker = `grid-${grid}`;
const resident = '3b9d8c1e-0d8f-4a5c-9b7e-0c4a1f5d2b10';
const most = 3_000_000;

interface Refused {
  readonly errors: readonly [
    { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> },
  ];
}

const refusal = async (response: Response) => {
  const { errors } = (await response.json()) as Refused;
  return { status: response.status, message: errors[0].message, ...errors[0].extensions };
};

const digestOf = (content: Uint8Array) =>
  `sha-256=:${createHash('sha256').update(content).digest('base64')}:`;

describe('a file that is sent', () => {
  let street: RunningStreet;
  let clamd: ClamdServer;
  beforeAll(async () => {
    clamd = await startClamd();
    const settings = { FILES_MAX_BYTES: String(most), FILES_CLAMD: `tcp://127.0.0.1:${clamd.port}` };
    street = await runStreet(systemClock, settings);
  });
  afterAll(async () => {
    await street.end();
    await clamd.stop();
  });

  const upload = (content: Uint8Array, headers?: Record<string, string>, who = worker) =>
    street.caller.upload(who, content, headers);
  const incoming = () => join(street.filesFolder, 'incoming');
  const isKept = async (content: Uint8Array) =>
    (await filesBelow(street.filesFolder)).includes(sha256(content));
  it.each([
    ['an officer', worker],
    ['a resident', resident],
  ])('is kept for %s, and named by what it holds', async (_, who) => {
    const content = photo(50_000, who.length);
    const answer = await upload(content, { 'x-correlation-id': 'counter-7-20261129' }, who);
    expect([answer.status, answer.headers.get('x-correlation-id')]).toEqual([201, 'counter-7-20261129']);
    expect(await answer.json()).toEqual({ hash: sha256(content), bytes: 50_000, type: 'image/jpeg' });
    expect(await isKept(content)).toBe(true);
  });

  it.each(['image/jpeg', 'application/json', 'multipart/form-data', 'text/html', 'nonsense'])(
    'is what its content is, whatever it is called: %s',
    async (type) => {
      const answer = await upload(photo(5_000), { 'content-type': type });
      expect([answer.status, await answer.json()]).toMatchObject([201, { type: 'image/jpeg' }]);
    },
  );

  it('may be sent twice at once, and once more', async () => {
    const content = photo(900_000, 9);
    const answers = await Promise.all([upload(content), upload(content, {}, resident), upload(content)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await upload(content)).status).toBe(201);
    expect((await filesBelow(street.filesFolder)).filter((name) => name === sha256(content))).toHaveLength(1);
  });

  it('is taken when it is what its hash says, and not when it is not', async () => {
    const content = photo(70_000, 11);
    const wrong = await upload(content, { 'content-digest': digestOf(photo(70_000, 12)) });
    expect(await refusal(wrong)).toEqual({
      status: 422,
      code: 'FILE_HASH_MISMATCH',
      message: fileRefusals.FILE_HASH_MISMATCH.en,
    });
    const unclear = await upload(content, { 'content-digest': 'sha-256=abc' });
    expect(await refusal(unclear)).toMatchObject({ status: 400, code: 'BAD_INPUT', field: 'Content-Digest' });
    expect(await isKept(content)).toBe(false);
    expect((await upload(content, { 'content-digest': digestOf(content) })).status).toBe(201);
  });

  it('is refused by type, by size and when it is empty, in the language of whoever sends it', async () => {
    const zh = { 'accept-language': 'zh-CN' };
    const page = await upload(Buffer.from('<!doctype html>'), { ...zh, 'content-type': 'image/jpeg' });
    const notAllowed = fileRefusals.FILE_TYPE_NOT_ALLOWED.zh;
    expect(await refusal(page)).toEqual({
      ...{ status: 415, code: 'FILE_TYPE_NOT_ALLOWED', message: notAllowed, types: fileTypes },
    });
    const large = await upload(photo(most + 1), zh);
    const tooLarge = fileRefusals.FILE_TOO_LARGE.zh;
    expect(await refusal(large)).toEqual({
      ...{ status: 413, code: 'FILE_TOO_LARGE', message: tooLarge, limit: most },
    });
    expect(await refusal(await upload(Buffer.alloc(0)))).toMatchObject({ status: 422, code: 'FILE_EMPTY' });
  });

  it('is not kept when it carries malicious code, nor while nobody can tell', async () => {
    const bad = Buffer.concat([photo(5_000), Buffer.from(malicious)]);
    expect(await refusal(await upload(bad))).toMatchObject({ status: 422, code: 'FILE_INFECTED' });
    clamd.behaviour = 'BABBLES';
    const unseen = photo(5_001);
    expect(await refusal(await upload(unseen))).toMatchObject({ status: 503, code: 'FILE_SCAN_UNAVAILABLE' });
    clamd.behaviour = 'SCANS';
    expect([await isKept(bad), await isKept(unseen)]).toEqual([false, false]);
    expect(await readdir(incoming())).toEqual([]);
  });

  it('comes from somebody who can act', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${street.api.url}/files`, { method: 'POST', body: photo(5_002), headers });
    expect(await refusal(await post({ 'accept-language': 'zh' }))).toEqual({
      ...{ status: 401, code: 'UNAUTHENTICATED', message: problems.UNAUTHENTICATED.zh },
    });
    expect(await refusal(await post({ authorization: 'Bearer bad' }))).toMatchObject({ status: 401 });
    const jobless = await upload(photo(5_002), {}, 'nobody-in-particular');
    expect(await refusal(jobless)).toMatchObject({ status: 403, code: 'NO_POST' });
    expect(await isKept(photo(5_002))).toBe(false);
  });

  it('is seen by nobody by its hash alone', async () => {
    const content = photo(5_003);
    await upload(content);
    const response = await fetch(`${street.api.url}/files/${sha256(content)}`);
    expect(await refusal(response)).toMatchObject({ status: 404, code: 'LINK_NOT_VALID' });
  });

  it('has its limits told before it is sent', async () => {
    const query = '{ limits { fileBytes fileTypes } }';
    const { data } = await street.caller.ask(worker, { query });
    expect(data?.['limits']).toEqual({ fileBytes: most, fileTypes });
  });

  it('is counted as operations are', async () => {
    const metrics = await (await fetch(`${street.api.url}/metrics`)).text();
    for (const outcome of ['ok', 'FILE_INFECTED', 'UNAUTHENTICATED'])
      expect(metrics).toMatch(
        new RegExp(`casegrid_operations_total{kind="upload",outcome="${outcome}"} [1-9]`),
      );
  });
});
