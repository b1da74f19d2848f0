import type { Label } from '@casegrid/domain';
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What people read for a code, in both languages.' })
export class LabelType implements Label {
  @Field({ description: 'Simplified Chinese.' })
  zh!: string;

  @Field({ description: 'English.' })
  en!: string;
}
