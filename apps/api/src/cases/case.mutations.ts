import type { AskedCommandType } from '@casegrid/domain';
import { Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/context';
import { offerAct } from '../graphql/offer-act';
import { payloadOf } from '../graphql/payload-of';
import { acts, refusedWith, type CaseInputs } from './acts';
import { CaseActs } from './case-acts';
import { CaseType } from './case.type';
import { CasePages } from './case-pages';

const shown = { field: 'case', type: CaseType, description: 'The case as this act left it.' };

const commands = Object.keys(acts) as AskedCommandType[];

/** What each act is answered with. */
export const payloads = Object.fromEntries(
  commands.map((command) => [command, payloadOf(command, shown)]),
) as Readonly<Record<AskedCommandType, ReturnType<typeof payloadOf>>>;

@Resolver()
export class CaseMutations {
  constructor(
    private readonly acts: CaseActs,
    private readonly pages: CasePages,
  ) {}

  /** The act goes on record first; the answer is folded from the log itself and so never behind it. */
  async perform<Name extends AskedCommandType>(
    context: RequestContext,
    command: Name,
    input: CaseInputs[Name],
  ) {
    const { id: caseId, commandId, revision, position } = await this.acts.perform(context, command, input);
    const answer = await this.pages.afterAct(caseId, revision, context.actor);
    return { receipt: { commandId, revision, position, recordedAt: answer.recordedAt }, case: answer.case };
  }
}

for (const command of commands) {
  const { input, about } = acts[command];
  const offer = { input, about, payload: payloads[command], refused: refusedWith(command) };
  offerAct(CaseMutations.prototype, command, offer);
}
