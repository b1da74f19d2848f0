import type { EventStore } from '@casegrid/event-store';
import type { Vault } from '@casegrid/personal-data';
import { vault } from '../../parts';
import { accessesBy } from '../../testing/accesses';
import { applicant, application, mediator, Mediating } from '../../testing/mediating';
import { codesIn } from '../../testing/caller';
import { askForPaper, faultsIn, flawsIn, paperMade, readPaper, saying } from '../../testing/papers';
import { runStreet, type RunningStreet } from '../../testing/running-street';

describe('what papers of a mediation say', () => {
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
  const fields = saying({ claims: '赔偿。' });
  const parties = (name: string) => [application.parties[0], { as: 'RESPONDENT', name }];

  it('hold what is on record, and nobody says it otherwise', async () => {
    await one.accepted();
    const said = { claims: '赔偿。', 'parties.2.name': '丙', acceptedOn: '2020-01-01', x: '' };
    expect(flawsIn(await ask(mediator, { fields: saying(said) }))).toEqual([
      ['PAPER_FIELD_NOT_ASKED'],
      ['parties.2.name', 'acceptedOn', 'x'],
    ]);
    const renamed = saying({ claims: '赔偿。', 'parties.1.name': '别的人', 'parties.1.phone': '110' });
    expect(flawsIn(await ask(mediator, { fields: renamed }))).toEqual([
      ['PAPER_FIELD_NOT_ASKED'],
      ['parties.1.name', 'parties.1.phone'],
    ]);
    expect(flawsIn(await ask(mediator, { fields: saying({ claims: '赔偿。', amount: '一百' }) }))).toEqual([
      ['PAPER_FIELD_INVALID'],
      ['amount'],
    ]);
    expect(flawsIn(await ask(mediator, { fields: saying({ claims: '赔偿\u200b。' }) }))).toEqual([
      ['PAPER_CHARACTERS_FORBIDDEN'],
      ['claims'],
    ]);
    const twice = [...fields, ...fields];
    expect(codesIn(await ask(mediator, { fields: twice }))).toEqual(['BAD_INPUT']);
  });

  it('tell of a name that the font cannot draw, which is written otherwise then', async () => {
    await one.accepted({ parties: parties('𠮷野'), summary: '漏水😡\r\n吊顶损坏\u202e' });
    const answers = await Promise.all(
      ['en', 'zh'].map((language) => ask(mediator, { fields }, { 'accept-language': language })),
    );
    expect(answers.map(codesIn)).toEqual([['PAPER_CHARACTERS_LACKING'], ['PAPER_CHARACTERS_LACKING']]);
    expect(answers.map((answer) => answer.errors?.[0]?.message)).toEqual([
      'The paper would hold characters that its font cannot draw',
      '文书内容含有字库中没有的字，不能完整打印',
    ]);
    expect(answers.map(faultsIn)).toEqual([
      [
        { path: 'parties.1.name', label: 'name', characters: ['𠮷'] },
        { path: 'summary', label: 'summary of the dispute', characters: ['😡'] },
      ],
      [
        { path: 'parties.1.name', label: '姓名或名称', characters: ['𠮷'] },
        { path: 'summary', label: '纠纷简要情况', characters: ['😡'] },
      ],
    ]);
    const said = { claims: '赔偿。', 'parties.1.name': '（土口）野', summary: '漏水，吊顶损坏' };
    const text = await readPaper(street, (await make({ fields: saying(said) })).hash);
    expect(text).toContain('（土口）野');
    expect(text).not.toContain('𠮷');
  });

  it('name whoever was erased by nothing, and can be made without him', async () => {
    await one.accepted({ parties: parties('钱多多') });
    const store: EventStore = street.store;
    const [begun] = await store.readStream(one.id.replace(':', '-'));
    const { people } = begun?.data as { people: { person: { personId: string } }[] };
    await street.api.app.get<Vault>(vault).erase(people[1]?.person.personId ?? '');
    const text = await readPaper(street, (await make({ fields })).hash);
    expect(text).toContain('陈小满');
    expect(text).toContain('（信息已删除）');
  });

  it('are read by whoever makes them, on record, and by nobody when they are refused', async () => {
    await one.accepted();
    const before = (await accessesBy(street.store, mediator)).length;
    await ask(mediator, {});
    await ask(applicant, { fields });
    expect(await accessesBy(street.store, mediator)).toHaveLength(before);
    await make({ fields });
    const [read] = (await accessesBy(street.store, mediator)).slice(before);
    expect(read?.data).toMatchObject({
      subjects: [
        { subject: 'MEDIATION', id: one.id.replace('mediation:', ''), people: 2, fields: ['NAME', 'PHONE'] },
      ],
      operation: 'makePaper',
    });
    const stored = await street.store.readStream(one.id.replace(':', '-'));
    expect(JSON.stringify(stored)).not.toMatch(/陈小满|周大海|赔偿/);
  });

  it('name those who came to a session, as they are said to or are on record', async () => {
    await one.mediated();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    for (const venue of ['甲室', '乙室'])
      await one.act(mediator, 'scheduleSession', { at, venue, agreedBy: [] });
    const said = saying({
      'session.endsAt': '2026-03-02T16:45:00+08:00',
      rightsTold: 'true',
      'statements.0.speaker': '申请人',
      'statements.0.words': '单独陈述。',
      outcome: '再议。',
    });
    await one.act(mediator, 'holdSession', {
      session: 2,
      minutes: 'a'.repeat(64),
      people: [1],
      note: '再议',
    });
    for (const about of [{ session: 1, present: [1] }, { session: 2 }]) {
      const text = await readPaper(street, (await make({ kind: 'MINUTES', fields: said, ...about })).hash);
      expect([about, text.includes('陈小满'), text.includes('周大海')]).toEqual([about, true, false]);
    }
  });
});
