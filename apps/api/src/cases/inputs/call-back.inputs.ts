import type { Satisfaction } from '@casegrid/domain';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { CaseActInput } from './act.inputs';

@InputType({ description: 'What the reporter answered.' })
export class CallbackAnswersInput {
  @Field({ description: 'Whether whoever handled the case was in touch with him.' })
  contacted!: boolean;

  @Field({ description: 'Whether, to him, it is resolved.' })
  resolved!: boolean;

  @Field(() => enums.SatisfactionEnum, { description: 'How satisfied he is.' })
  satisfaction!: Satisfaction;
}

@InputType({ description: 'An attempt to ask the reporter.' })
export class RecordCallbackInput extends CaseActInput {
  @IsOptional()
  @ValidateNested()
  @Type(() => CallbackAnswersInput)
  @Field(() => CallbackAnswersInput, {
    nullable: true,
    description: 'What he answered; absent when he was not reached.',
  })
  answers?: CallbackAnswersInput;

  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'In words, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'Sends a checked case back to handling.' })
export class OrderReworkInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'What is not resolved, up to 1,000 characters.' })
  reason!: string;
}
