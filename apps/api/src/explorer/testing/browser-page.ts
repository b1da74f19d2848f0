import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
}

/** Milliseconds that a condition in the page may take. */
const patience = 15_000;

/** One tab of a browser. */
export class BrowserPage {
  /** Errors, refused requests and breaches of the page's policy, as the browser told of them. */
  readonly complaints: string[] = [];
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (text: Buffer) => this.#take(JSON.parse(text.toString()) as Answer));
  }

  static async attach(address: string): Promise<BrowserPage> {
    const socket = new WebSocket(address);
    await once(socket, 'open');
    const page = new BrowserPage(socket);
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await page.send(`${domain}.enable`);
    return page;
  }

  #take({ id, method = '', ...rest }: Answer): void {
    if (id !== undefined) this.#waiting.get(id)?.(rest);
    if (/^(Runtime\.exceptionThrown|Log\.entryAdded)$/.test(method)) {
      this.complaints.push(JSON.stringify(rest.params));
    }
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    const id = (this.#last += 1);
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    this.#waiting.delete(id);
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }

  go(url: string): Promise<unknown> {
    return this.send('Page.navigate', { url });
  }

  /** The value of an expression in the page; promises are waited for. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const { result, exceptionDetails } = answer as Evaluated;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  }

  /** Waits until an expression in the page is true. */
  async until(condition: string): Promise<void> {
    const isSo = await this.evaluate(`new Promise((resolve) => {
      const end = performance.now() + ${patience};
      const look = () => {
        if (${condition}) resolve(true);
        else if (performance.now() > end) resolve(false);
        else setTimeout(look, 20);
      };
      look();
    })`);
    if (!isSo)
      throw new Error(`it never came to this in the page: ${condition}\n${this.complaints.join('\n')}`);
  }

  click(selector: string): Promise<unknown> {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }
}
