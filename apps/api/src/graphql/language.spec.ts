import { languageOf } from './problems';

describe('the language of an answer', () => {
  it.each([
    ['', 'en'],
    ['zh-CN,zh;q=0.9', 'zh'],
    ['en;q=0.1,zh;q=0.9', 'zh'],
    ['zh;q=0.2, en-GB;q=0.8', 'en'],
    ['fr, zh-Hans;q=0.5', 'zh'],
    ['zh;q=0, en', 'en'],
    ['ZH', 'zh'],
    ['*', 'en'],
    [';;q=,', 'en'],
  ])('asked for as "%s" is %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });
});
