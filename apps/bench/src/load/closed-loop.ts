import { Client } from 'undici';
import type { Leftovers } from '../stage/leftovers';
import { ask, WrongAnswer, type Ask } from './ask';

/** A request, and the very bytes that must come back. */
export interface Expecting extends Ask {
  readonly answer: Buffer;
}

/** So many callers, each on a connection of its own that stays open, who ask again as soon as they are answered. */
export class ClosedLoop {
  readonly #clients: readonly Client[];

  constructor(origin: string, connections: number, leftovers: Leftovers) {
    this.#clients = Array.from({ length: connections }, () => new Client(origin));
    leftovers.keep(async () => {
      await Promise.all(this.#clients.map((client) => client.destroy()));
    });
  }

  /** Each of these asked once, with what was answered. */
  async answersTo(asks: readonly Ask[]): Promise<Expecting[]> {
    const [client] = this.#clients;
    if (!client) throw new Error('there is no connection');
    const answered: Expecting[] = [];
    for (const one of asks) answered.push({ ...one, answer: await ask(client, one) });
    return answered;
  }

  /**
   * Asks these in turn for so many seconds. @returns answers per second
   * @throws WrongAnswer at the first answer that is not, byte for byte, the one expected
   */
  async rate(asks: readonly Expecting[], seconds: number): Promise<number> {
    const began = performance.now();
    const until = began + seconds * 1000;
    let asked = 0;
    const askOn = async (client: Client) => {
      while (performance.now() < until) {
        const one = asks[asked++ % asks.length];
        if (one) await askFor(client, one);
      }
    };
    await Promise.all(this.#clients.map(askOn));
    return (asked * 1000) / (performance.now() - began);
  }
}

async function askFor(client: Client, one: Expecting): Promise<void> {
  const answer = await ask(client, one);
  if (!answer.equals(one.answer))
    throw new WrongAnswer(`${one.method} ${one.path} was answered otherwise: ${answer.toString('utf8')}`);
}
