import { createHash } from 'node:crypto';
import {
  applicant,
  fellow,
  justice,
  mediationActOf,
  mediator,
  Mediating,
  streetMediator,
} from '../../testing/mediating';
import { codesIn } from '../../testing/caller';
import { askForPaper, flawsIn, paperMade, saying } from '../../testing/papers';
import { runStreet, type RunningStreet } from '../../testing/running-street';

const leader = 'leader-310115004';
const aunt = { name: '周大姨', phone: '13800000003' };
const forms = `query ($id: ID!) { mediation(id: $id) {
  papersToMake { kind session person visit madeAs fields { path label type isRequired source isMissing } }
  papers { kind } missingPapers { kind } } }`;

interface FormSeen {
  readonly kind: string;
  readonly session: number | null;
  readonly person: number | null;
  readonly fields: readonly { readonly path: string; readonly isMissing: boolean }[];
}

describe('papers of a mediation', () => {
  let street: RunningStreet;
  let one: Mediating;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());
  beforeEach(() => {
    one = new Mediating(() => street.caller);
  });

  const ask = (who: string, making: object, headers: Record<string, string> = {}) =>
    askForPaper(street.caller, who, { mediationId: one.id, kind: 'REGISTRATION', ...making }, headers);
  const make = (making: object) =>
    paperMade(street.caller, mediator, { mediationId: one.id, kind: 'REGISTRATION', ...making });
  const seenBy = async (who: string, headers: Record<string, string> = {}) => {
    const operation = { query: forms, variables: { id: one.id } };
    const { data } = await street.caller.ask(who, operation, headers);
    return data?.['mediation'] as {
      readonly papersToMake: readonly FormSeen[];
      readonly papers: readonly object[];
      readonly missingPapers: readonly object[];
    } | null;
  };
  const fields = saying({ claims: '赔偿。' });

  it('are told with every field before they are made, in the language of whoever asks', async () => {
    await one.mediated();
    await one.act(mediator, 'inviteParticipant', {
      participant: aunt,
      relation: 'RELATIVE',
      agreedBy: [1, 2],
    });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at, venue: '调解室', agreedBy: [] });
    const seen = await seenBy(mediator);
    const papers = seen?.papersToMake ?? [];
    expect(papers.map(({ kind, session, person }) => [kind, session, person])).toEqual([
      ['REGISTRATION', null, null],
      ...[1, 2, 3].map((person) => ['INVITATION', 1, person]),
      ['MINUTES', 1, null],
      ['AGREEMENT', null, null],
    ]);
    const missing = papers.map(({ fields: all }) =>
      all.filter(({ isMissing }) => isMissing).map(({ path }) => path),
    );
    expect(missing).toEqual([
      ['claims'],
      ...[1, 2, 3].map(() => ['contact.phone']),
      ['session.endsAt', 'rightsTold', 'statements', 'outcome'],
      ['issues', 'responsibilities', 'terms'],
    ]);
    for (const [at2, { kind, session, person }] of papers.entries())
      expect(flawsIn(await ask(mediator, { kind, session, person }))).toEqual([
        ['PAPER_FIELDS_MISSING'],
        missing[at2],
      ]);
    const [registration] = papers;
    expect(registration?.fields).toContainEqual({
      path: 'claims',
      label: 'what the parties ask for',
      type: 'PROSE',
      isRequired: true,
      source: 'SAID',
      isMissing: true,
    });
    expect(registration?.fields).toContainEqual(
      expect.objectContaining({ path: 'parties.1.name', source: 'RECORD' }),
    );
    expect(registration?.fields).toContainEqual(
      expect.objectContaining({ path: 'registrar', source: 'PROPOSED' }),
    );
    expect(JSON.stringify(await seenBy(mediator, { 'accept-language': 'zh' }))).toContain('当事人请求');
    expect(JSON.stringify(seen)).not.toContain('周大海');
  });

  it('are made by those who mediate, and seen by those inside alone', async () => {
    await one.mediated();
    await one.act(mediator, 'inviteParticipant', {
      participant: aunt,
      relation: 'RELATIVE',
      agreedBy: [1, 2],
    });
    for (const [who, code] of [
      [applicant, 'ROLE_MAY_NOT'],
      [leader, 'ROLE_MAY_NOT'],
      [justice, 'NOT_ITS_MEDIATOR'],
      [fellow, 'NOT_ITS_MEDIATOR'],
      [streetMediator, 'MEDIATION_UNKNOWN'],
      ['auditor-310101', 'MEDIATION_UNKNOWN'],
    ] as const) {
      expect([who, codesIn(await ask(who, { fields }))]).toEqual([who, [code]]);
      expect([who, (await seenBy(who))?.papersToMake ?? []]).toEqual([who, []]);
    }
    await make({ fields });
    for (const who of [mediator, applicant])
      expect((await seenBy(who))?.papers).toEqual([{ kind: 'REGISTRATION' }]);
    for (const who of [leader, fellow])
      expect(await seenBy(who)).toEqual({ papersToMake: [], papers: [], missingPapers: [] });
    expect(await seenBy(streetMediator)).toBeNull();
  });

  it('are opened by a link, by whoever is inside', async () => {
    await one.accepted();
    const { hash } = await make({ fields });
    const query =
      'query ($id: ID!) { mediation(id: $id) { papers { file { hash type isKept link { path } } } } }';
    const { data } = await street.caller.ask(applicant, { query, variables: { id: one.id } });
    const { papers } = data?.['mediation'] as { papers: { file: { link: { path: string } } }[] };
    expect(papers).toMatchObject([{ file: { hash, type: 'application/pdf', isKept: true } }]);
    const response = await fetch(`${street.api.url}${papers[0]?.file.link.path}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  });

  it('tell nobody outside how many closed sessions there were', async () => {
    await one.mediated();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await one.act(mediator, 'scheduleSession', { at, venue: '调解室', agreedBy: [] });
    await one.act(mediator, 'holdSession', {
      session: 1,
      minutes: 'a'.repeat(64),
      people: [1, 2],
      note: '未成',
    });
    expect((await seenBy(mediator))?.missingPapers).toEqual([{ kind: 'REGISTRATION' }, { kind: 'MINUTES' }]);
    expect((await seenBy(leader))?.missingPapers).toEqual([]);
  });

  it('are about a session, person and visit that there is', async () => {
    await one.accepted();
    for (const about of [{ session: 1 }, { person: 1 }, { visit: 'FIRST' }, { kind: 'MINUTES' }])
      expect(codesIn(await ask(mediator, { fields, ...about }))).toEqual(['PAPER_NOT_TO_BE_MADE']);
  });

  it('are not made by hand', async () => {
    await one.accepted();
    const byHand = mediationActOf('makePaper', {
      mediationId: one.id,
      kind: 'REGISTRATION',
      number: '1',
      hash: 'a'.repeat(64),
    });
    expect(codesIn(await street.caller.ask(mediator, byHand))).toEqual(['BAD_INPUT', 'BAD_INPUT']);
  });
});
