import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Browser, findBrowser } from './testing/browser';
import type { BrowserPage } from './testing/browser-page';
import { startEchoApi, type Heard } from './testing/echo-api';

const source = `
  # 回声 echo
  query Say($text: String!) { echo(text: $text) { ...Said } }
  query SayAgain($text: String!) { echo(text: $text) { ...Said } }
  subscription Count($from: String!) { count(from: $from) { number } }
  fragment Said on Echo { text }
`;

const as = 'grid-310115004001001';
const entries = {
  title: { zh: '回声', en: 'Echo' },
  operations: {
    Say: {
      title: { zh: '说', en: 'Say it' },
      as,
      variables: { text: '${uuid}' },
      keeps: { said: 'echo.text' },
    },
    SayAgain: { title: { zh: '再说', en: 'Say it again' }, as, variables: { text: '${said}' } },
    Count: { title: { zh: '数', en: 'Count' }, as: 'nobody-else', variables: { from: '${said}' } },
  },
};

/** Nobody verifies it here: the page only reads whose it is. */
const tokenOf = (sub: string) =>
  ['{"alg":"none"}', JSON.stringify({ sub, exp: 4_102_444_800 }), 'not a signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

const program = findBrowser();
if (!program) {
  console.warn(
    'The explorer was not opened: no chromium, chromium-browser or google-chrome on the PATH, no CHROME.',
  );
}

(program ? describe : describe.skip)('the explorer in a browser', () => {
  const heard: Heard[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-explorer-'));
  let app: FastifyInstance;
  let browser: Browser;
  let page: BrowserPage;

  const editors =
    "[...document.querySelectorAll('.graphiql-editors .CodeMirror')].map((e) => e.CodeMirror.getValue())";
  const response = "document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue()";
  /** Both editors, once the tab that was clicked is the one that shows. */
  const opened = async (operation: string) => {
    await page.until(`${editors}[0]?.includes('query ${operation}(') && ${editors}[1]`);
    return (await page.evaluate(editors)) as string[];
  };
  const lastOf = (operationName: string) => heard.findLast((one) => one['operationName'] === operationName);
  const run = () => page.click('.graphiql-execute-button');

  beforeAll(async () => {
    writeFileSync(join(folder, '01-echo.graphql'), source);
    writeFileSync(join(folder, '01-echo.json'), JSON.stringify(entries));
    app = await startEchoApi(folder, heard);
    browser = await Browser.start(program ?? '');
    page = await browser.open();
    await page.send('Emulation.setLocaleOverride', { locale: 'en-GB' });
    await page.go(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`);
    await page.until(
      "document.querySelector('.graphiql-execute-button') && document.querySelector('#open-Say')",
    );
  });
  afterAll(async () => {
    await browser.stop();
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('asks for the schema without anybody’s token', async () => {
    await page.until("!document.querySelector('.graphiql-spinner')");
    expect(lastOf('IntrospectionQuery')).not.toHaveProperty('authorization');
  });

  it('opens an example in a tab, with a new id in its variables, and tells whose token is missing', async () => {
    await page.click('#open-Say');
    const [text, variables] = await opened('Say');
    expect(text).toMatch(/^# 回声 echo\s+query Say\(/);
    expect(text).toContain('fragment Said on Echo');
    expect(JSON.parse(variables ?? '')).toEqual({
      text: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ) as string,
    });
    await page.until(`document.querySelector('#news').textContent.includes(${JSON.stringify(as)})`);
    await page.until(`document.querySelector('#bar').textContent.includes('token --as ${as}')`);
  });

  it('asks as the bearer of the token, from the post and in the language chosen', async () => {
    const shown = `> casegrid@0.1.0 cli\n${tokenOf('somebody-else')}\n${tokenOf(as)}\n`;
    await page.evaluate(`document.querySelector('#tokens').value = ${JSON.stringify(shown)}`);
    await page.click('#add-tokens');
    await page.evaluate("{ const l = document.querySelector('#language'); l.value = 'zh'; l.onchange() }");
    await page.evaluate("{ const p = document.querySelector('#post'); p.value = 'post-1'; p.onchange() }");
    expect(await page.evaluate("document.querySelector('#bearer').value")).toBe(as);
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    expect(await page.evaluate("document.querySelector('#open-Say').textContent")).toBe('说');
    await run();
    await page.until(`${response}.includes('"echo"')`);
    expect(lastOf('Say')).toMatchObject({
      authorization: `Bearer ${tokenOf(as)}`,
      'x-casegrid-post': 'post-1',
      'accept-language': 'zh-CN',
    });
  });

  it('fills later examples with what earlier answers gave', async () => {
    const said = JSON.parse(String(await page.evaluate(response))) as { data: { echo: { text: string } } };
    await page.click('#open-SayAgain');
    const [text, variables] = await opened('SayAgain');
    expect(text).toMatch(/^query SayAgain/);
    expect(JSON.parse(variables ?? '')).toEqual(said.data.echo);
    expect(await page.evaluate("document.querySelectorAll('.graphiql-tab').length")).toBe(2);
  });

  it('follows a subscription over the WebSocket, as the same person', async () => {
    await page.click('#open-Count');
    await page.until(`${editors}[0]?.includes('subscription Count(')`);
    await run();
    await page.until(`${response}.includes('"number": 3')`);
    expect(heard.at(-1)).toMatchObject({
      authorization: `Bearer ${tokenOf(as)}`,
      'x-casegrid-post': 'post-1',
    });
  });

  it('keeps tokens in the tab alone', async () => {
    expect(await page.evaluate('JSON.stringify(localStorage)')).toBe('{}');
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(
      await page.evaluate(
        "sessionStorage.getItem('casegrid').includes('Bearer') || Object.keys(JSON.parse(sessionStorage.getItem('casegrid')).tokens).length",
      ),
    ).toBe(2);
  });

  it('opens dialogs of GraphiQL', async () => {
    await page.click('[aria-label="Open settings dialog"]');
    await page.until("document.querySelector('[role=dialog]')");
    await page.click('.graphiql-dialog-close');
    await page.until("!document.querySelector('[role=dialog]')");
  });

  it('fits a telephone', async () => {
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: 360,
      height: 740,
      deviceScaleFactor: 1,
      mobile: true,
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const answer = "document.querySelector('.graphiql-response').getBoundingClientRect()";
    expect(await page.evaluate(`${answer}.right`)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(`${answer}.width`)).toBeGreaterThan(200);
  });

  it('breaks no rule of its own policy and asks nothing of anybody else', () => {
    expect(page.complaints).toEqual([]);
  });
});
