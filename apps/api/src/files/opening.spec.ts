import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linkRefusals, fileRefusals } from '@casegrid/files';
import { photo, samples, sha256 } from '@casegrid/files/testing';
import { systemClock } from '../graphql/clock';
import { problems } from '../graphql/problems';
import { actOf, grid, inputOf, reportInput } from '../testing/acts';
import { runStreet, type RunningStreet } from '../testing/running-street';

const worker = `grid-${grid}`;
const content = photo(2_500_000);
const pdf = Buffer.concat([...samples['application/pdf'], Buffer.alloc(5_000, 'text')]);

interface Link {
  readonly path: string;
  readonly expiresAt: string;
}

describe('a link to a file', () => {
  let street: RunningStreet;
  let picture: Link;
  beforeAll(async () => {
    street = await runStreet();
    picture = await linkTo(content);
  });
  afterAll(() => street.end());

  /** Sends a file, reports a case with it, and asks for the link. */
  async function linkTo(bytes: Uint8Array): Promise<Link> {
    await street.caller.upload(worker, bytes);
    const evidence = [{ hash: sha256(bytes), kind: 'DOCUMENT' }];
    const { variables } = actOf('reportCase', { ...reportInput, evidence });
    const query = `mutation ($input: ${inputOf('reportCase')}!) {
      reportCase(input: $input) { case { evidence { file { link { path expiresAt } } } } } }`;
    const { data } = await street.caller.ask(worker, { query, variables });
    const { case: reported } = data?.['reportCase'] as { case: { evidence: [{ file: { link: Link } }] } };
    const { evidence: shown } = reported;
    return shown[0].file.link;
  }

  const open = (path: string, headers: Record<string, string> = {}, method = 'GET', url = street.api.url) =>
    fetch(`${url}${path}`, { headers, method });
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
  const codeOf = async (response: Response) => {
    const { errors } = (await response.json()) as {
      errors: [{ message: string; extensions: { code: string } }];
    };
    return [response.status, errors[0].extensions.code, errors[0].message];
  };
  const placeOf = (hash: string) => join(street.filesFolder, hash.slice(0, 2), hash.slice(2, 4), hash);

  it('gives it whole, as what it is, to be run and kept by nobody', async () => {
    const response = await open(picture.path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(content.length),
      'content-disposition': `inline; filename="${sha256(content).slice(0, 12)}.jpg"`,
      'accept-ranges': 'bytes',
      etag: `"${sha256(content)}"`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect((await bytesOf(response)).equals(content)).toBe(true);
    const document = await open((await linkTo(pdf)).path);
    expect(document.headers.get('content-type')).toBe('application/pdf');
    expect(document.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{12}\.pdf"$/);
    expect((await bytesOf(document)).equals(pdf)).toBe(true);
  });

  it('tells of it without giving it', async () => {
    const response = await open(picture.path, {}, 'HEAD');
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(content.length)]);
    expect(await response.text()).toBe('');
  });

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=2000000-', 2_000_000, 2_499_999],
    ['bytes=-100', 2_499_900, 2_499_999],
    ['bytes=2499999-9999999', 2_499_999, 2_499_999],
  ])('gives the part that is asked for: %s', async (range, start, end) => {
    const response = await open(picture.path, { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/2500000`);
    expect(response.headers.get('content-length')).toBe(String(end - start + 1));
    expect((await bytesOf(response)).equals(content.subarray(start, end + 1))).toBe(true);
  });

  it('gives the whole for several parts, and for a part of another file than the client has begun', async () => {
    expect((await open(picture.path, { range: 'bytes=0-9,20-29' })).status).toBe(200);
    const ifRange = (etag: string) => open(picture.path, { range: 'bytes=0-9', 'if-range': etag });
    expect((await ifRange(`"${sha256(pdf)}"`)).status).toBe(200);
    expect((await ifRange(`"${sha256(content)}"`)).status).toBe(206);
  });

  it('says so when the file has no such part', async () => {
    const response = await open(picture.path, { range: 'bytes=2500000-', 'accept-language': 'zh' });
    expect(response.headers.get('content-range')).toBe('bytes */2500000');
    expect(await codeOf(response)).toEqual([
      ...[416, 'FILE_RANGE_NOT_SATISFIABLE', fileRefusals.FILE_RANGE_NOT_SATISFIABLE.zh],
    ]);
  });

  it('opens it for ten minutes of the world, at every copy of the API', async () => {
    const left = Date.parse(picture.expiresAt) - Date.now();
    expect(left).toBeLessThanOrEqual(600_000);
    const at = async (moment: Date) => (await street.another({ ...systemClock, world: () => moment })).url;
    const end = new Date(picture.expiresAt);
    const before = await open(picture.path, {}, 'GET', await at(new Date(end.getTime() - 1)));
    expect(before.status).toBe(200);
    await before.arrayBuffer();
    const after = await open(picture.path, { 'accept-language': 'zh' }, 'GET', await at(end));
    expect(await codeOf(after)).toEqual([410, 'LINK_EXPIRED', linkRefusals.LINK_EXPIRED.zh]);
    expect(after.headers.get('cache-control')).toBe('private, no-store');
  }, 60_000);

  it('opens nothing when it was made up or changed', async () => {
    const [, , token = ''] = picture.path.split('/');
    const [version = '', said = '', signature = ''] = token.split('.');
    const [, ...terms] = JSON.parse(Buffer.from(said, 'base64url').toString()) as unknown[];
    const other = Buffer.from(JSON.stringify([sha256(pdf), ...terms])).toString('base64url');
    const forged = [
      `${version}.${other}.${signature}`,
      `${token.slice(0, -1)}!`,
      'v1.e30.e30',
      'x'.repeat(2_000),
    ];
    for (const link of forged) {
      const response = await open(`/files/${link}`);
      expect([link, response.status]).toEqual([link, 404]);
    }
    expect(await codeOf(await open(`/files/${forged[0]}`))).toEqual([
      ...[404, 'LINK_NOT_VALID', linkRefusals.LINK_NOT_VALID.en],
    ]);
  });

  it('gives nothing of a file that is gone, and not all of one that was changed', async () => {
    const gone = photo(5_000, 2);
    const link = await linkTo(gone);
    await rm(placeOf(sha256(gone)));
    expect(await codeOf(await open(link.path))).toEqual([404, 'FILE_UNKNOWN', fileRefusals.FILE_UNKNOWN.en]);

    const small = photo(5_000, 3);
    const toSmall = await linkTo(small);
    await writeFile(placeOf(sha256(small)), Buffer.concat([small.subarray(0, -1), Buffer.from('!')]));
    const refused = await open(toSmall.path);
    expect(refused.headers.get('content-disposition')).toBeNull();
    expect(await codeOf(refused)).toEqual([500, 'FILE_DAMAGED', problems.FILE_DAMAGED.en]);
    expect(await codeOf(await open(toSmall.path, { range: 'bytes=0-9' }))).toEqual([
      500,
      'FILE_DAMAGED',
      problems.FILE_DAMAGED.en,
    ]);

    const large = photo(1_500_000, 4);
    const toLarge = await linkTo(large);
    await writeFile(placeOf(sha256(large)), Buffer.concat([large.subarray(0, -1), Buffer.from('!')]));
    await expect(open(toLarge.path).then(bytesOf)).rejects.toThrow();
    const metrics = await (await open('/metrics')).text();
    expect(metrics).toContain('casegrid_operations_total{kind="download",outcome="FILE_DAMAGED"} 3');
  });
});
