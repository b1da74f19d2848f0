import { rename } from 'node:fs/promises';
import { photo, sha256 } from '@casegrid/files/testing';
import { actingBy, caseAfter, pagesBy, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { applicant, application, justice, mediator, Mediating, streetMediator } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';

const operator = 'operator-310115';
const leader = 'leader-310115004';
const stranger = '11111111-0d8f-4a5c-9b7e-0c4a1f5d2b10';

interface Shown {
  readonly hash: string;
  readonly isKept: boolean | null;
  readonly link: { readonly path: string } | null;
}
interface Inside {
  readonly files: readonly Shown[];
  readonly sessions: readonly { readonly isOpen: boolean; readonly minutes: Shown | null }[];
  readonly agreement: { readonly text: Shown | null } | null;
}

const file = '{ hash isKept bytes type link { path expiresAt } }';
const inside = `query ($id: ID!) { mediation(id: $id) {
  id files ${file} sessions { isOpen minutes ${file} } agreement { text ${file} } } }`;

describe('a file that is named', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const { act } = actingBy(() => street.caller);
  const ask = (who: string, query: string, id: string) =>
    street.caller.ask(who, { query, variables: { id } });
  const seenBy = async (who: string, { id }: Mediating) =>
    (await ask(who, inside, id)).data?.['mediation'] as Inside | null;
  const given = async (link: Shown['link'] | undefined) =>
    Buffer.from(await (await fetch(`${street.api.url}${link?.path}`)).arrayBuffer());

  /** A dispute with a photo, a closed and an open session with their minutes, and what is to be signed. */
  async function dispute() {
    const one = new Mediating(() => street.caller);
    await one.mediated();
    const [attached, closed, open, text] = [1, 2, 3, 4].map((seed) => photo(5_000 + seed, seed));
    const bytes = { attached, closed, open, text } as Readonly<Record<string, Buffer>>;
    const hashes = Object.fromEntries(Object.entries(bytes).map(([name, of]) => [name, sha256(of)]));
    await one.act(applicant, 'attachToMediation', { hash: hashes['attached'], kind: 'PHOTO' });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at, venue: '调解室', agreedBy: [] });
    await one.act(mediator, 'scheduleSession', { at, venue: '广场', isOpen: true, agreedBy: [1, 2] });
    const held = { people: [1, 2], note: '各让一步' };
    await one.act(mediator, 'holdSession', { session: 1, minutes: hashes['closed'], ...held });
    await one.act(mediator, 'holdSession', { session: 2, minutes: hashes['open'], ...held });
    const obligations = [{ debtor: 2, creditor: 1, what: '修复防水' }];
    await one.act(mediator, 'draftAgreement', { obligations, text: hashes['text'] });
    return { one, bytes };
  }

  it('before its bytes come is not kept, and opens for those who take part once they are here', async () => {
    const { one, bytes } = await dispute();
    const notYet = { isKept: false, bytes: null, type: null, link: null };
    expect(await seenBy(mediator, one)).toMatchObject({
      files: [notYet, notYet, notYet, notYet],
      sessions: [{ minutes: notYet }, { minutes: notYet }],
      agreement: { text: notYet },
    });
    for (const content of Object.values(bytes)) await street.caller.upload(applicant, content);
    for (const who of [mediator, applicant]) {
      const { files, sessions, agreement } = (await seenBy(who, one)) as Inside;
      expect(files.map(({ hash }) => hash)).toEqual(Object.values(bytes).map(sha256));
      expect(files[0]).toMatchObject({ isKept: true, bytes: 5_001, type: 'image/jpeg' });
      const opened = [files[0]?.link, ...sessions.map(({ minutes }) => minutes?.link), agreement?.text?.link];
      expect(await Promise.all(opened.map(given))).toEqual(Object.values(bytes));
    }
  });

  it('is kept by every copy of the API, though the one that took it is gone before an act names it', async () => {
    const content = photo(9_000, 5);
    const copy = await street.another();
    await street.caller.at(copy.url).upload(applicant, content);
    await copy.stop();
    const one = new Mediating(() => street.caller);
    await one.mediated();
    await one.act(mediator, 'attachToMediation', { hash: sha256(content), kind: 'PHOTO' });
    const seen = await seenBy(applicant, one);
    expect((await given(seen?.files[0]?.link)).equals(content)).toBe(true);
  });

  it('is not shown to those who only know that there is a mediation, and nothing to a stranger', async () => {
    const { one, bytes } = await dispute();
    for (const content of Object.values(bytes)) await street.caller.upload(mediator, content);
    for (const who of [leader, 'supervisor-310115', operator, justice]) {
      const answer = await ask(who, inside, one.id);
      expect([who, answer.data?.['mediation']]).toEqual([
        who,
        { id: one.id, files: [], sessions: [{ isOpen: true, minutes: null }], agreement: { text: null } },
      ]);
      expect(codesIn(answer)).toEqual([]);
    }
    for (const who of [stranger, streetMediator]) expect([who, await seenBy(who, one)]).toEqual([who, null]);
  });

  it('gets no new link for a mediator who stepped aside', async () => {
    const { one, bytes } = await dispute();
    for (const content of Object.values(bytes)) await street.caller.upload(mediator, content);
    expect((await seenBy(mediator, one))?.files[0]?.link).not.toBeNull();
    await one.act(mediator, 'withdrawDraft', { reason: '改' });
    await one.act(mediator, 'recuseMediator', { officer: `officer:${mediator}`, reason: '与一方为亲属' });
    const seen = await seenBy(mediator, one);
    expect([seen?.files, seen?.sessions.length]).toEqual([[], 1]);
  });

  it('as evidence of a case opens for whoever sees the case, and once it was redacted for nobody', async () => {
    const [content, other] = [photo(6_000, 6), photo(6_000, 7)];
    for (const bytes of [content, other]) await street.caller.upload(operator, bytes);
    const done = await caseAfter(street.caller, 'signCase');
    const evidence = [content, other].map((bytes) => ({ hash: sha256(bytes), kind: 'PHOTO' }));
    const attached = await act(operator, 'attachEvidence', done, { evidence });
    const page = pagesBy<{ evidence: { file: Shown | null }[] } | null>(
      () => street.caller,
      `query ($id: ID!, $atLeast: Position) { case(id: $id, atLeast: $atLeast) { evidence { hash file ${file} } } }`,
    );
    const shownTo = async (who: string, at: Acted) => (await page(who, at))?.evidence;
    for (const who of [operator, 'environment-310115004'])
      expect((await given((await shownTo(who, attached))?.[0]?.file?.link)).equals(content)).toBe(true);
    expect(await shownTo(stranger, attached)).toBeUndefined();
    const reason = '拍到未成年人';
    const redacted = await act('duty-310115', 'redactEvidence', done, { hash: sha256(content), reason });
    for (const who of [operator, 'auditor-310115', 'environment-310115004'])
      expect(await shownTo(who, redacted)).toMatchObject([{ file: null }, { file: { isKept: true } }]);
  });

  it('is shown without what nobody can tell while files are away', async () => {
    const { one } = await dispute();
    const away = `${street.filesFolder}-away`;
    await rename(street.filesFolder, away);
    const answer = await ask(mediator, inside, one.id);
    expect(answer.data?.['mediation']).toMatchObject({
      id: one.id,
      files: [{ isKept: null, link: null }, {}, {}, {}],
    });
    expect(new Set(codesIn(answer))).toEqual(new Set(['FILES_UNAVAILABLE']));
    const refused = await street.caller.upload(mediator, photo(5_000));
    expect([refused.status, await refused.json()]).toMatchObject([
      ...[503, { errors: [{ extensions: { code: 'FILES_UNAVAILABLE' } }] }],
    ]);
    await rename(away, street.filesFolder);
    expect(codesIn(await ask(mediator, inside, one.id))).toEqual([]);
  });

  it('has to be here, or to be missed with a reason, before the mediation is archived', async () => {
    const one = new Mediating(() => street.caller);
    const parties = application.parties.map(({ isMyself: _, ...party }) => party);
    await one.act(mediator, 'proposeMediation', { ...application, parties, proposer: 'COURT' });
    const [sent, lost] = [photo(7_000, 8), photo(7_000, 9)];
    for (const content of [sent, lost])
      await one.act(mediator, 'attachToMediation', { hash: sha256(content), kind: 'PHOTO' });
    await one.act(mediator, 'recordRefusal', { party: 2, roads: ['LITIGATION'], reason: '不愿' });
    expect(await one.codes(mediator, 'archiveMediation')).toEqual(['FILES_NOT_KEPT']);
    await street.caller.upload(mediator, sent);
    expect(await one.codes(mediator, 'archiveMediation')).toEqual(['FILES_NOT_KEPT']);
    const without = { withoutFiles: [sha256(lost)] };
    expect(await one.codes(mediator, 'archiveMediation', without)).toEqual(['REASON_NEEDED']);
    const archived = await one.act(mediator, 'archiveMediation', { ...without, note: '手机遗失' });
    expect(archived).toMatchObject({ status: 'ARCHIVED' });
    const events = await street.store.readStream(one.id.replace(':', '-'));
    expect(events.at(-1)).toMatchObject({
      type: 'MediationArchived',
      data: { note: '手机遗失', ...without },
    });
  });
});
