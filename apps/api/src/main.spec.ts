import { once } from 'node:events';

/** What cannot be provoked from outside: a part that does not let itself be stopped. */
const stop = jest.fn<Promise<void>, []>();
jest.mock('./start-api', () => ({ startApi: () => Promise.resolve({ stop }) }));
jest.mock('./config', () => ({ configFrom: () => ({}) }));

describe("the API's program", () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation();
  const told = jest.spyOn(console, 'error').mockImplementation();
  afterAll(() => jest.restoreAllMocks());

  it.each([
    ['0 when everything stopped', undefined, [0], []],
    ['1, telling why, when something did not stop', new Error('not stopped'), [1], ['not stopped']],
  ])('ends with %s', async (_, failure, codes, words) => {
  });
});
