import { asks, files } from './mediation-asks';
import * as cast from './mediation-cast';
import * as lives from './mediation-life';
import type { MediationLife } from './mediation-life';

/** Everything that may happen to a mediation, in a few of them. */
export const courses: readonly (() => MediationLife)[] = [
  () =>
    lives
      .confirmed()
      .do('RecordChallenge', cast.justice)
      .do('RecordChallengeRefusal', cast.justice)
      .do('RecordEnforcement', cast.justice)
      .do('RecordFollowUp', cast.mediator),
  () =>
    lives
      .breached()
      .do('RecordPersuasion', cast.mediator)
      .do('RecordSuit', cast.mediator, { kind: 'CONTENT' })
      .do('RecordSuitResult', cast.mediator, { isAgreementVoid: true }),
  () =>
    lives
      .mediating()
      .do('AttachToMediation', cast.applicant)
      .do('NoteOnMediation', cast.mediator)
      .do('RecordRisk', cast.mediator)
      .do('ReportRisk', cast.mediator)
      .do('RecordPrevention', cast.mediator)
      .do('InviteParticipant', cast.mediator)
      .do('InviteCommittee', cast.mediator)
      .do('DeclineToJoin', cast.otherMediator)
      .do('ScheduleSession', cast.mediator)
      .do('MakePaper', cast.mediator, { kind: 'INVITATION', session: 1, person: 1 })
      .do('MakePaper', cast.mediator)
      .do('RecordOralAgreement', cast.mediator),
  () => lives.mediating().do('LeaveMediation', cast.respondent),
  () => lives.decided().do('RecordDecisionOutcome', cast.justice),
  lives.archived,
  lives.notAccepted,
  lives.terminated,
];

/** Words that are said inside, by people. */
export const wordsInside = [
  ...[asks.ApplyMediation.summary, asks.ApplyMediation.place.description, 'sealed applicant'],
  ...[asks.RecordRefusal.reason, asks.DeclineMediation.explanation, asks.InviteCommittee.reason],
  ...[asks.ScheduleSession.venue, asks.HoldSession.note, asks.RecordRisk.explanation],
  ...[asks.ReportRisk.police, asks.RecordPrevention.explanation, asks.OfferHandOver.reason],
  ...asks.DraftAgreement.obligations.map(({ what }) => what),
  ...[asks.RecordOralAgreement.record, asks.RecordPerformance.note, asks.RecordFollowUp.note],
  ...[
    asks.RecordPersuasion.note,
    asks.RecordCourtAcceptance.reference,
    asks.RecordChallenge.reference,
    asks.RecordChallengeRefusal.reason,
    asks.RecordSuitResult.note,
  ],
  ...[asks.LeaveMediation.reason, asks.TerminateMediation.explanation, asks.DecideDispute.explanation],
  ...[asks.NoteOnMediation.text, asks.AttachToMediation.caption, asks.ArchiveMediation.note],
];
export const fileHashes = [...Object.values(files), asks.AttachToMediation.hash, asks.MakePaper.hash];
