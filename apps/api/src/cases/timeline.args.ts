import { ArgsType, Field, Int } from '@nestjs/graphql';

/** Which part of the story of a case. */
@ArgsType()
export class TimelineArgs {
  @Field(() => Int, { name: 'afterRevision', defaultValue: -1, description: 'Acts after this revision.' })
  after!: number;

  @Field(() => Int, { name: 'first', defaultValue: 50, description: 'How many: 1 to 100.' })
  size!: number;

  @Field({
    defaultValue: false,
    description: 'Also when clocks were started and stopped, and what they warned of.',
  })
  withClocks!: boolean;
}
