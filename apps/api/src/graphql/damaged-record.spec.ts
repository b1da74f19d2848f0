import { damageRecords } from '@casegrid/embedded-eventstore/testing';
import { actingBy, caseAfter, type Acted } from '../testing/acts';
import { codesIn } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { problems } from './problems';

const history = 'query ($id: ID!) { caseHistory(caseId: $id) { isUnbroken } }';

describe('a case with a damaged record', () => {
  let street: RunningStreet;
  let harmed: Acted;
  beforeAll(async () => {
    street = await runStreet();
    harmed = await caseAfter(street.caller, 'fileCase');
    await caseAfter(street.caller);
    // The read models have it, and what follows them stops here: only the API shall meet it.
    jest.spyOn(console, 'error').mockImplementation();
    damageRecords(street.logFolder, harmed.case.id.replace(':', '-'));
  });
  afterAll(async () => {
    await street.end();
    jest.restoreAllMocks();
  });

  it.each(['zh', 'en'] as const)(
    'is told as that, at once and in the language of the asker: %s',
    async (language) => {
      const asked = performance.now();
      const operation = { query: history, variables: { id: harmed.case.id } };
      const answer = await street.caller.ask('auditor-310115', operation, { 'accept-language': language });
      expect(codesIn(answer)).toEqual(['RECORD_DAMAGED']);
      expect(answer.errors?.[0]?.message).toBe(problems.RECORD_DAMAGED[language]);
      expect(performance.now() - asked).toBeLessThan(5_000);
    },
  );

  it('is told so to whoever acts on it, and where it lies to nobody but us', async () => {
    const copy = await street.another();
    const { act } = actingBy(() => street.caller.at(copy.url));
    const failure: unknown = await act('duty-310115', 'comment', harmed, { text: '已联系' }).catch(String);
    expect(failure).toContain('RECORD_DAMAGED');
    expect(failure).not.toMatch(/position \d/);
  });

  it('leaves other cases alone', async () => {
    expect((await caseAfter(street.caller, 'reportCase')).case.number).toBeNull();
  });
});
