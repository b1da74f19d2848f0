import { setTimeout as delay } from 'node:timers/promises';
import { CannotDo } from '../command-line/cannot-do';
import type { Bearer } from '../token/issuer';
import { askApi, type Answered, type Question } from './ask-api';
import type { Bearers } from './bearers';
import type { MediationInputs } from './mediation/inputs';
import { mediationWaits } from './mediation/waits';
import type { ToldAct } from './script';
import { ActRefused, idOf, isLive, type Performed, type Stage } from './stage';

/** How long the API may take to hear of officers who were just appointed. Milliseconds. */
const longestNews = 30_000;
/** How long the worker may take to tell a case what it waits for. Milliseconds. */
const longestTelling = 60_000;

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
  const thing = act in mediationWaits ? 'mediation' : 'case';
  return `mutation ${act}($input: ${sharedInputs[act] ?? act}Input!) { ${field}(input: $input) { ${thing} { id } } }`;
}

type Thing = { readonly id: string } | null;

/** Of a mediation that is not for him any more, whoever acted is shown nothing. */
function idIn(answered: Answered, act: Performed): string {
  if ('code' in answered) throw new ActRefused(answered.code, act);
  const [payload] = Object.values(answered.data) as [{ case?: Thing; mediation?: Thing } | undefined];
  if (!payload) throw new Error(`the API answered ${act.line.act} with nothing`);
  return (payload.case ?? payload.mediation)?.id ?? idOf(act);
}

const beginnings: readonly (keyof MediationInputs)[] = ['ApplyMediation', 'ProposeMediation'];

/** Whatever an act names by its id: what it is on, and what else it is about. */
function namedBy(act: Performed): object {
  const { line, ids } = act;
  const own = idOf(act);
  if (line.act === 'MergeCase') return { caseId: own, target: ids.CASE };
  if (line.act === 'WaiveMilestone') return { caseId: own, milestone: ids.MEDIATION };
  if ((beginnings as readonly string[]).includes(line.act))
    return ids.CASE === '' ? {} : { caseId: ids.CASE };
  if (own === '') return {};
  return line.of === 'MEDIATION' ? { mediationId: own } : { caseId: own };
}

/** Plays through the API's own commands, with everybody's own token. */
export class ApiStage implements Stage {
  constructor(
    private readonly api: string,
    private readonly bearers: Bearers,
    private readonly correlationId: string,
  ) {}

  async perform(act: Performed): Promise<string> {
    const { line, commandId } = act;
    const told = isLive(line) ? {} : { occurredAt: line.at };
    const input = { ...line.input, commandId, ...told, ...namedBy(act) };
    const question = { query: mutation(line.act), variables: { input } };
    return idIn(await this.#askOnceTold(line.by, question), act);
  }

  /** What a mediation came to is told to its case by the worker, in a moment. */
  async #askOnceTold(by: Bearer, question: Pick<Question, 'query' | 'variables'>): Promise<Answered> {
    const started = performance.now();
    for (;;) {
      const answered = await this.#ask(by, question);
      if (!('code' in answered) || answered.code !== 'CASE_AWAITS_MEDIATION') return answered;
      if (performance.now() - started > longestTelling) {
        throw new CannotDo('A case was not told what its mediation came to. Does the worker run?');
      }
      await delay(200);
    }
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
