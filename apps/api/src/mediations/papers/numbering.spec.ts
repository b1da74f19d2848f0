import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type EventStore } from '@casegrid/event-store';
import { FilesUnavailable, type Files } from '@casegrid/files';
import { eventStore, files } from '../../parts';
import { laterBy } from '../../testing/later';
import { committee, mediator, Mediating } from '../../testing/mediating';
import { codesIn, type Caller } from '../../testing/caller';
import { askForPaper, flawsIn, paperMade, saying, type Making, type PaperSeen } from '../../testing/papers';
import { runStreet, type RunningStreet } from '../../testing/running-street';

const fields = saying({ claims: '赔偿吊顶损失。' });
const sequenceOf = ({ number }: PaperSeen) => Number(/\d+$/.exec(number)?.[0]);
const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);

describe('the numbers of papers', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());
  afterEach(() => jest.restoreAllMocks());

  /** A registration that may be made. */
  const ready = async (): Promise<Making> => {
    const one = new Mediating(() => street.caller);
    await one.accepted();
    return { mediationId: one.id, kind: 'REGISTRATION', fields, commandId: randomUUID() };
  };
  const make = (making: Making, caller: Caller = street.caller) => paperMade(caller, mediator, making);
  const next = async () => sequenceOf(await make(await ready()));
  const storeOf = () => street.api.app.get<EventStore>(eventStore);

  it('follow one another at a committee, by kind and year, at however many copies they are drawn at once', async () => {
    const other = street.caller.at((await street.another()).url);
    const papers: Making[] = [];
    for (let count = 0; count < 20; count += 1) papers.push(await ready());
    const made = await Promise.all(papers.map((one, at) => make(one, at % 2 === 0 ? street.caller : other)));
    const [first] = made;
    const year = new Date(Date.now() + 28_800_000).getUTCFullYear();
    expect(first).toMatchObject({
      number: expect.stringMatching(new RegExp(`^${committee}-REGISTRATION-${year}-\\d{6}$`)) as string,
      numberShown: expect.stringMatching(
        new RegExp(`^〔${year}〕310115004001人民调解委员会调登字第\\d+号$`),
      ) as string,
    });
    expect(made.map(sequenceOf).sort((one, another) => one - another)).toEqual(from(1, 20));
    const [{ mediationId } = { mediationId: '' }] = papers;
    const agreement = { mediationId, kind: 'AGREEMENT' };
    expect(codesIn(await askForPaper(street.caller, mediator, agreement))).toEqual(['PAPER_NOT_TO_BE_MADE']);
  }, 120_000);

  it('are none of what is refused', async () => {
    const before = await next();
    const making = await ready();
    for (const flaw of [
      { fields: [] },
      { fields: saying({ claims: '赔偿\u202e。' }) },
      { fields: saying({ claims: '赔偿😡' }) },
      { fields: saying({ claims: '赔偿', amount: '三千' }) },
      { fields: saying({ claims: '赔偿', committee: '另一个委员会' }) },
      { kind: 'TERMINATION' },
      { replaces: { number: 'x', reason: '笔误' } },
    ])
      expect(flawsIn(await askForPaper(street.caller, mediator, { ...making, ...flaw }))[0]).toHaveLength(1);
    expect(sequenceOf(await make(making))).toBe(before + 1);
  });

  it('are one of a paper that is asked for again, whose words are the same', async () => {
    const making = await ready();
    const [first, second] = await Promise.all([make(making), make(making)]);
    expect(second).toEqual(first);
    const again = await make(making);
    expect(again).toEqual(first);
    const otherwise = { ...making, fields: saying({ claims: '道歉。' }) };
    expect(codesIn(await askForPaper(street.caller, mediator, otherwise))).toEqual(['COMMAND_ID_REUSED']);
    const another = { ...making, commandId: randomUUID() };
    expect(codesIn(await askForPaper(street.caller, mediator, another))).toEqual(['PAPER_MADE_ALREADY']);
    expect(await next()).toBe(sequenceOf(first) + 1);
  });

  /** The log fails as the paper is put on record: its number is drawn, and the PDF is kept. */
  const crashAtRecord = () => {
    const store = storeOf();
    const append = store.append.bind(store);
    return jest
      .spyOn(store, 'append')
      .mockImplementation((stream, ...rest) =>
        stream.startsWith('mediation-')
          ? Promise.reject(new StoreUnavailable('spec'))
          : append(stream, ...rest),
      );
  };

  it('are not lost with a crash before the paper is on record: the same command has the same, to the byte', async () => {
    const before = await next();
    const making = await ready();
    const put = jest.spyOn(street.api.app.get<Files>(files), 'put');
    crashAtRecord();
    expect(codesIn(await askForPaper(street.caller, mediator, making))).toEqual(['STORE_UNAVAILABLE']);
    const kept = (await put.mock.results[0]?.value) as { hash: string };
    jest.restoreAllMocks();
    const made = await make(making);
    expect([sequenceOf(made), made.hash]).toEqual([before + 1, kept.hash]);
    expect(await next()).toBe(before + 2);
  });

  it('are not lost when the store of files fails, nor when somebody else makes the paper then', async () => {
    const before = await next();
    const making = await ready();
    const put = jest.spyOn(street.api.app.get<Files>(files), 'put');
    put.mockRejectedValue(new FilesUnavailable('spec'));
    expect(codesIn(await askForPaper(street.caller, mediator, making))).toEqual(['FILES_UNAVAILABLE']);
    put.mockRestore();
    const meanwhile = await next();
    const otherwise = { ...making, commandId: randomUUID(), fields: saying({ claims: '道歉。' }) };
    expect([meanwhile, sequenceOf(await make(otherwise))]).toEqual([before + 2, before + 1]);
  });

  it('are not lost when the paper is made after New Year only', async () => {
    const making = await ready();
    const before = await next();
    crashAtRecord();
    await askForPaper(street.caller, mediator, making);
    jest.restoreAllMocks();
    const later = await laterBy(street, 366 * 86_400_000);
    const made = await make(making, later);
    const ofNextYear = await make(await ready(), later);
    const year = new Date(Date.now() + 28_800_000).getUTCFullYear();
    expect(made.number).toContain(`-${year}-`);
    expect(sequenceOf(made)).toBe(before + 1);
    expect(ofNextYear.number).toMatch(new RegExp(`-${year + 1}-000001$`));
  });

  it('are new for a paper made anew, which takes the place of the old one', async () => {
    const making = await ready();
    const old = await make(making);
    const replaces = { number: old.number, reason: '请求事项有误' };
    const anew = { ...making, commandId: randomUUID(), fields: saying({ claims: '道歉。' }), replaces };
    const made = await make(anew);
    expect(sequenceOf(made)).toBe(sequenceOf(old) + 1);
    const query =
      'query ($id: ID!) { mediation(id: $id) { papers { number replacedBy } papersToMake { kind madeAs } } }';
    const { data } = await street.caller.ask(mediator, { query, variables: { id: making.mediationId } });
    expect(data?.['mediation']).toEqual({
      papers: [
        { number: old.number, replacedBy: made.number },
        { number: made.number, replacedBy: null },
      ],
      papersToMake: [{ kind: 'REGISTRATION', madeAs: made.number }],
    });
    expect(await make(making)).toEqual({ ...old, replacedBy: made.number });
  });

  it('are of the same paper once, when two make it at two copies', async () => {
    const other = street.caller.at((await street.another()).url);
    const making = await ready();
    const answers = await Promise.all(
      [street.caller, other].map((caller) =>
        askForPaper(caller, mediator, { ...making, commandId: randomUUID() }),
      ),
    );
    expect(answers.flatMap(codesIn)).toEqual(['PAPER_MADE_ALREADY']);
    const { data } = answers.find(({ errors }) => !errors) ?? {};
    const { paper } = data?.['makePaper'] as { paper: PaperSeen };
    expect(await next()).toBe(sequenceOf(paper) + 1);
  });
});
