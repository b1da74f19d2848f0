import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMinSize } from 'class-validator';
import { IdOf } from '../../graphql/node-id';
import { FileHash, Text } from '../../graphql/text';
import { CaseActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Confirms on site that a case is handled.' })
export class PassCheckInput extends CaseActInput {
  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'What was seen, up to 1,000 characters.' })
  note!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Sends a case back to handling.' })
export class FailCheckInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'What is still wrong, up to 1,000 characters.' })
  reason!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Closes a checked case.' })
export class CloseCaseInput extends CaseActInput {
  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'A closing word, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'Opens a closed case again.' })
export class ReopenCaseInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'What is wrong again, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Says something about a case. Never touches a clock.' })
export class CommentInput extends CaseActInput {
  @Text(1, 2_000)
  @Field({ description: 'Up to 2,000 characters. No names or phones.' })
  text!: string;
}

@InputType({ description: 'Adds photos or files to a case.' })
export class AttachEvidenceInput extends CaseActInput {
  @ArrayMinSize(1)
  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Hides a piece of evidence that shows what it must not.' })
export class RedactEvidenceInput extends CaseActInput {
  @FileHash()
  @Field({ description: 'SHA-256 of the file, as it was attached.' })
  hash!: string;

  @Text(1, 1_000)
  @Field({ description: 'What it must not show, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Asks somebody to check on site.' })
export class RequestCheckInput extends CaseActInput {
  @IdOf('officer')
  @Field(() => ID, { description: 'The officer who shall check: one who had no part in the case.' })
  assignee!: string;

  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'What to look for, up to 1,000 characters.' })
  note!: string;
}
