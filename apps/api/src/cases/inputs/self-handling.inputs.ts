import { Field, InputType } from '@nestjs/graphql';
import { Text } from '../../graphql/text';
import { EvidenceInput, EvidenceList } from './act.inputs';
import { ReportCaseInput } from './report.inputs';

@InputType({
  description: 'What a grid worker saw to himself. `evidence` shows it before, `evidenceAfter` afterwards.',
})
export class RecordSelfHandledInput extends ReportCaseInput {
  @Text(1, 2_000)
  @Field({ description: 'What he did, up to 2,000 characters.' })
  summary!: string;

  @EvidenceList()
  evidenceAfter!: EvidenceInput[];
}
