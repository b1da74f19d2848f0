import { ask } from '../testing/case-asks';
import * as story from '../testing/case-story';
import { colleague, communityOfficer, dispatcher, environmentHandler, officerAt } from '../testing/cast';
import { specOf } from '../testing/given';
import * as at from '../testing/street';
import { caseDecider } from './case';

const { reported, filed, dispatched, signed } = story;
const given = specOf(caseDecider);
const filing = [reported(), filed()];

describe('signing for a case', () => {
  it('is done by the unit that leads, in its own name', () => {
    given(filing, dispatched())
      .when(ask.SignCase, colleague)
      .then({ type: 'CaseSigned', data: { unit: at.urban } });
  });

  it('is not done by a unit that helps, nor for it by somebody without that post', () => {
    const sent = [...filing, dispatched(at.urban, [at.community])];
    given(sent).when(ask.SignCase, communityOfficer).refuses('NOT_THE_LEAD_UNIT');
    given(sent).when(ask.SignCase, dispatcher).refuses('ROLE_MAY_NOT');
    given(sent).when(ask.SignCase, environmentHandler).refuses('CASE_UNKNOWN');
  });
});

describe('work on a case', () => {
  const inHand = [...filing, dispatched(at.urban, [at.community]), signed()];
  const note = (unit: string) =>
    ({
      type: 'HandlingNoted',
      data: { unit, note: '已到场', reporterContacted: true, evidence: [] },
    }) as const;

  it('is noted by the unit that leads and by those that help, each in its own name', () => {
    given(inHand).when(ask.NoteProgress, colleague).then(note(at.urban));
    given(inHand).when(ask.NoteProgress, communityOfficer).then(note(at.community));
  });

  it('is not noted by somebody whose unit has no part in it', () => {
    given(inHand)
      .when(ask.NoteProgress, officerAt('COMMUNITY_OFFICER', at.street))
      .refuses('NOT_A_HANDLING_UNIT');
  });

  it('is completed with its outcome by the unit that leads', () => {
    given(inHand)
      .when(ask.CompleteHandling, colleague)
      .then({
        type: 'HandlingCompleted',
        data: { unit: at.urban, outcome: 'PARTLY_RESOLVED', summary: '已清运两袋', evidence: [] },
      });
    given(inHand).when(ask.CompleteHandling, communityOfficer).refuses('NOT_THE_LEAD_UNIT');
  });
});
