import { ArgsType, Field, Int } from '@nestjs/graphql';

/** Which part of the story of a case. */
@ArgsType()
export class TimelineArgs {
  @Field(() => Int, { defaultValue: -1, description: 'Acts after this revision.' })
  afterRevision!: number;

  @Field(() => Int, { defaultValue: 50, description: 'How many: 1 to 100.' })
  first!: number;

  @Field({
    defaultValue: false,
    description: 'Also when clocks were started and stopped, and what they warned of.',
  })
  withClocks!: boolean;
}
