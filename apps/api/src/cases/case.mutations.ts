import type { AskedCommandType } from '@casegrid/domain';
import type { Type } from '@nestjs/common';
import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Receipt } from '../graphql/receipt';
import { CaseActs } from './case-acts';
import { CaseType } from './case.type';
import * as inputs from './inputs';
import { mutationOf } from './mutation-of';
import type { CaseInputs } from './preparing';
import { CasePages } from './case-pages';
import { refusedWith } from './refused-with';

interface Act {
  readonly command: AskedCommandType;
  readonly input: Type<unknown>;
  /** What it does and starts, for the caller. */
  readonly about: string;
}

/** One mutation per act of the domain. */
const acts: readonly Act[] = [
  {
    command: 'ReportCase',
    input: inputs.ReportCaseInput,
    about: 'Reports what is wrong. Residents report anywhere, officers within their subtree.',
  },
  {
    command: 'RequestVerification',
    input: inputs.RequestVerificationInput,
    about: 'Asks a grid worker of the street, who did not report it himself, to look on site.',
  },
  {
    command: 'RecordVerification',
    input: inputs.RecordVerificationInput,
    about: 'Records what was found on site.',
  },
  {
    command: 'FileCase',
    input: inputs.FileCaseInput,
    about: 'Accepts a report as a case and gives it its number.',
  },
  {
    command: 'DeclineFiling',
    input: inputs.DeclineFilingInput,
    about:
      'Does not file a report; tells the reporter why and which other roads are open. The report is kept.',
  },
  {
    command: 'DispatchCase',
    input: inputs.DispatchCaseInput,
    about: 'Sends a filed case to the unit that leads its handling, with units that help.',
  },
  {
    command: 'SignCase',
    input: inputs.SignCaseInput,
    about: 'The lead unit signs for a case and begins handling.',
  },
  {
    command: 'ObjectToDispatch',
    input: inputs.ObjectToDispatchInput,
    about: 'The lead unit gives a case back with its reasons; the dispatcher decides.',
  },
  {
    command: 'UpholdObjection',
    input: inputs.DecideObjectionInput,
    about: 'Agrees with an objection: the case waits to be dispatched anew.',
  },
  {
    command: 'DenyObjection',
    input: inputs.DecideObjectionInput,
    about: 'Does not agree with an objection: the case stays with the unit, to be signed for.',
  },
  { command: 'NoteProgress', input: inputs.NoteProgressInput, about: 'Notes what has been done so far.' },
  {
    command: 'EscalateCase',
    input: inputs.EscalateCaseInput,
    about: 'Hands the lead to the next level above; the lower unit stays as co-handler.',
  },
  {
    command: 'CompleteHandling',
    input: inputs.CompleteHandlingInput,
    about: 'Says that handling is done, with its outcome. Somebody of another organisation checks it.',
  },
  { command: 'PassCheck', input: inputs.PassCheckInput, about: 'Confirms that a case is handled.' },
  {
    command: 'FailCheck',
    input: inputs.FailCheckInput,
    about: 'Sends a case back to its lead unit; counts as rework.',
  },
  { command: 'CloseCase', input: inputs.CloseCaseInput, about: 'Closes a checked case with its outcome.' },
  {
    command: 'ReopenCase',
    input: inputs.ReopenCaseInput,
    about: 'Opens a closed case again within its window: until its reopenableUntil.',
  },
  {
    command: 'Comment',
    input: inputs.CommentInput,
    about: 'Says something about a case; changes nothing else.',
  },
  { command: 'AttachEvidence', input: inputs.AttachEvidenceInput, about: 'Adds photos or files to a case.' },
];

function payloadOf(command: AskedCommandType) {
  @ObjectType(`${command}Payload`, { description: `What ${mutationOf(command)} led to.` })
  class Payload {
    @Field(() => Receipt, { description: 'Proof that the act is on record.' })
    receipt!: Receipt;

    @Field(() => CaseType, { description: 'The case as this act left it.' })
    case!: CaseType;
  }
  return Payload;
}

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
    const { caseId, commandId, revision, position } = await this.acts.perform(context, command, input);
    const answer = await this.pages.afterAct(caseId, revision, context.actor);
    return { receipt: { commandId, revision, position, recordedAt: answer.recordedAt }, case: answer.case };
  }
}

/** Gives the resolver a method for each act, as if it had been written out nineteen times. */
for (const { command, input, about } of acts) {
  const name = mutationOf(command);
  const payload = payloadOf(command);
  const prototype = CaseMutations.prototype;
  Object.defineProperty(prototype, name, {
    value(this: CaseMutations, context: RequestContext, given: CaseInputs[typeof command]) {
      return this.perform(context, command, given);
    },
    writable: true,
    configurable: true,
  });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  const description = `${about}\nRefused: ${refusedWith(command).join(', ')}.`;
  Reflect.defineMetadata('design:paramtypes', [Object, input], prototype, name);
  Context()(prototype, name, 0);
  Args('input', { type: () => input, description: 'The act.' })(prototype, name, 1);
  Mutation(() => payload, { name, description })(prototype, name, descriptor);
  Access('known')(prototype, name, descriptor);
}
