import { ask } from '../testing/case-asks';
import * as story from '../testing/case-story';
import * as cast from '../testing/cast';
import { specOf } from '../testing/given';
import * as at from '../testing/street';
import { caseDecider } from './case';

const { reported, filed, dispatched, signed, handlingClock, extensionAsked, suspensionAsked } = story;
const given = specOf(caseDecider);
const leaderAt = (unit: string, id?: string) => cast.officerAt('LEADER', unit, id);
const begun = (unit: string, by: typeof cast.handler) => [
  reported(),
  filed(),
  dispatched(unit),
  signed(by),
  handlingClock(),
];
const atStreet = begun(at.urban, cast.handler);
const atDistrict = begun(at.districtUrban, cast.districtHandler);

describe('whoever approves', () => {
  it('had no part in the handling himself, from whichever of his posts', () => {
    const himself = leaderAt(at.street, cast.handler.id);
    const asked = extensionAsked(cast.colleague);
    for (const answer of [ask.GrantExtension, ask.DenyExtension])
      given(...atStreet, asked)
        .when(answer, himself)
        .refuses('HANDLER_CANNOT_APPROVE');
    given(...atStreet, suspensionAsked(cast.colleague))
      .when(ask.GrantSuspension, himself)
      .refuses('HANDLER_CANNOT_APPROVE');
    given(...atStreet, story.voidAsked())
      .when(ask.ApproveVoid, leaderAt(at.district, cast.handler.id))
      .refuses('HANDLER_CANNOT_APPROVE');
    given(...story.handledBy(), story.exclusionAsked(cast.colleague))
      .when(ask.GrantExclusion, leaderAt(at.district, cast.handler.id))
      .refuses('HANDLER_CANNOT_APPROVE');
  });

  it('stands no lower than the unit that asked', () => {
    const asked = [...atDistrict, extensionAsked(cast.districtHandler)];
    for (const unit of [at.grid, at.community, at.street])
      given(...asked)
        .when(ask.GrantExtension, leaderAt(unit))
        .refuses('HIGHER_LEADER_NEEDED');
    given(...asked)
      .when(ask.GrantExtension, leaderAt(at.district))
      .then({ type: 'ExtensionGranted', data: { ...ask.GrantExtension.data, amount: 2 } });
    given(...atStreet, story.voidAsked())
      .when(ask.ApproveVoid, leaderAt(at.street))
      .refuses('HIGHER_LEADER_NEEDED');
    given(...atDistrict, suspensionAsked(cast.districtHandler), ...story.suspended())
      .when(ask.KeepSuspended, leaderAt(at.street))
      .refuses('HIGHER_LEADER_NEEDED');
  });
});

describe('whoever judged', () => {
  const judge = cast.handler;
  const again = [
    ...story.handledBy(cast.districtHandler),
    story.passed(judge),
    story.calledBack(),
    story.closed(),
    story.reopened(),
    dispatched(),
    signed(cast.colleague),
    handlingClock(),
  ];

  it('answers neither cards nor instructions for the unit that handles, nor takes part in its consultations', () => {
    given(again, story.supervised()).when(ask.AnswerSupervision, judge).refuses('CHECKER_CANNOT_HANDLE');
    given(again, story.instructed()).when(ask.AnswerInstruction, judge).refuses('CHECKER_CANNOT_HANDLE');
    given(again).when(ask.HoldConsultation, judge).refuses('CHECKER_CANNOT_HANDLE');
  });

  it('wakes no case for it, and asks not that it may not count', () => {
    given(again, suspensionAsked(cast.colleague), story.suspended())
      .when(ask.ResumeCase, judge)
      .refuses('CHECKER_CANNOT_HANDLE');
    given(again, story.completed(cast.colleague))
      .when(ask.RequestExclusion, judge)
      .refuses('CHECKER_CANNOT_HANDLE');
    given(
      again,
      story.completed(cast.colleague),
      story.exclusionAsked(cast.colleague),
      story.exclusionDenied(),
    )
      .when(ask.AppealExclusion, judge)
      .refuses('CHECKER_CANNOT_HANDLE');
  });
});
