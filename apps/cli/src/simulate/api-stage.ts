import { setTimeout as delay } from 'node:timers/promises';
import { CannotDo } from '../command-line/cannot-do';
import type { Bearer } from '../token/issuer';
import { askApi, type Answered, type Question } from './ask-api';
import type { Bearers } from './bearers';
import type { ToldAct } from './script';
import { ActRefused, type Performed, type Stage } from './stage';

/** How long the API may take to hear of officers who were just appointed. Milliseconds. */
const longestNews = 30_000;

/** Acts that are asked in the same words as others. */
const sharedInputs: Readonly<Partial<Record<ToldAct, string>>> = {
  UpholdObjection: 'DecideObjection',
  DenyObjection: 'DecideObjection',
  GrantSuspension: 'DecideRequest',
  ApproveVoid: 'DecideRequest',
};

/** An act as the API is asked for it. */
export function mutation(act: ToldAct): string {
  const field = `${act.charAt(0).toLowerCase()}${act.slice(1)}`;
  return `mutation ${act}($input: ${sharedInputs[act] ?? act}Input!) { ${field}(input: $input) { case { id } } }`;
}

function idIn(answered: Answered, act: Performed): string {
  if ('code' in answered) throw new ActRefused(answered.code, act);
  const [payload] = Object.values(answered.data) as [{ readonly case: { readonly id: string } } | undefined];
  if (!payload) throw new Error(`the API answered ${act.line.act} with nothing`);
  return payload.case.id;
}

/** Plays through the API's own commands, with everybody's own token. */
export class ApiStage implements Stage {
  constructor(
    private readonly api: string,
    private readonly bearers: Bearers,
    private readonly correlationId: string,
  ) {}

  async perform(act: Performed): Promise<string> {
    const { line, commandId, caseId, firstId } = act;
    const input = {
      ...{ ...line.input, commandId, occurredAt: line.at },
      ...(caseId !== '' && { caseId }),
      ...(line.act === 'MergeCase' && { target: firstId }),
    };
    return idIn(await this.#ask(line.by, { query: mutation(line.act), variables: { input } }), act);
  }

  /** Waits until the API knows an officer who was just appointed. */
  async meets(bearer: Bearer): Promise<void> {
    const started = performance.now();
    for (;;) {
      const answered = await this.#ask(bearer, {
        query: '{ notices(first: 1) { pageInfo { hasNextPage } } }',
      });
      if ('data' in answered) return;
      if (answered.code !== 'NO_POST' || performance.now() - started > longestNews) {
        throw new CannotDo(
          `The API at ${this.api} does not let ${bearer.id} in: ${answered.message} (${answered.code})`,
        );
      }
      await delay(50);
    }
  }

  async #ask(bearer: Bearer, question: Pick<Question, 'query' | 'variables'>): Promise<Answered> {
    const token = await this.bearers.token(bearer);
    return askApi(this.api, { ...question, token, correlationId: this.correlationId });
  }
}
