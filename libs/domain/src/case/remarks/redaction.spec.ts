import { ask } from '../../testing/case-asks';
import { reported } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { specOf } from '../../testing/given';
import { attached } from '../../testing/reveal-story';
import { maySeeRedacted } from '../access';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const { data } = ask.RedactEvidence;
const redacted = { ...attached(), event: { type: 'EvidenceRedacted', data } } as const;

describe('evidence that shows what it must not', () => {
  it('is redacted once, by those who take reports down', () => {
    for (const actor of [cast.operator, cast.dutyChief])
      given(reported(), attached()).when(ask.RedactEvidence, actor).then({ type: 'EvidenceRedacted', data });
    given(reported(), attached()).when(ask.RedactEvidence, cast.supervisor).refuses('ROLE_MAY_NOT');
    given(reported(), attached(), redacted)
      .when(ask.RedactEvidence, cast.operator)
      .refuses('EVIDENCE_REDACTED', 'hash');
  });

  it('is known by its hash, with whatever act it came', () => {
    given(reported()).when(ask.RedactEvidence, cast.operator).refuses('EVIDENCE_UNKNOWN', 'hash');
    const checked = {
      ...attached(),
      event: { type: 'CheckFailed', data: { reason: '', evidence: [{ hash: data.hash, kind: 'PHOTO' }] } },
    } as const;
    given(reported(), checked)
      .when(ask.RedactEvidence, cast.operator)
      .then({ type: 'EvidenceRedacted', data });
  });

  it('is seen still by those who take reports down and by auditors', () => {
    const others = [cast.resident, cast.supervisor, cast.handler, cast.leader];
    expect([cast.operator, cast.dutyChief, cast.auditor].map(maySeeRedacted)).toEqual([true, true, true]);
    expect(others.filter(maySeeRedacted)).toEqual([]);
  });
});
