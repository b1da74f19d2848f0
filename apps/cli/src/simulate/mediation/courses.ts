import * as agreeing from './agreeing';
import * as beginning from './beginning';
import * as court from './court';
import * as elsewhere from './elsewhere';
import * as filing from './filing';
import * as keeping from './keeping';
import type { MediationPen } from './mediation-pen';
import * as talking from './talking';

type Step = (this: void, pen: MediationPen) => void;

/** What a dispute comes to, or where it is left. */
interface Course {
  /** How many cards of the deck it has: what a street sees most it has most of. */
  readonly cards: number;
  /** Whole days that its end lies back, at least and at most. */
  readonly ago: readonly [number, number];
  readonly steps: readonly Step[];
}

const course = (cards: number, ago: Course['ago'], ...steps: readonly Step[]): Course => ({
  cards,
  ago,
  steps,
});

/** Ends from which nothing counts any more. */
const past = [0, 45] as const;
/** Ends of what can be put on record only while the thirty days for its confirmation run. */
const recent = [0, 3] as const;
/** What is left where it is. */
const now = [0, 1] as const;

const { accept, begin, consent } = beginning;
const { breach, keep, keepTheFirst, visitOnce } = keeping;
const { agreeOnTheSpot } = agreeing;
const { meet, warn } = talking;

const talkOnce: Step = (pen) => talking.talk(pen, 1);
const talkTwice: Step = (pen) => talking.talk(pen, 2);
const agree: Step = (pen) => agreeing.agreeInWriting(pen, { dueIn: [12, 20] });
const agreeOrally: Step = (pen) => agreeing.agreeOrally(pen, { dueIn: [12, 20] });
const agreeOnInstalments: Step = (pen) => agreeing.agreeInWriting(pen, { dueIn: [31, 62, 100] });
const agreeForLater: Step = (pen) => agreeing.agreeInWriting(pen, { dueIn: [20, 200] });
const agreeForTheCourt: Step = (pen) =>
  agreeing.agreeInWriting(pen, { dueIn: [30, 45], isConfirmationWished: true });
const agreeOnSoon: Step = (pen) =>
  agreeing.agreeInWriting(pen, { dueIn: [5, 7], isConfirmationWished: true });
const draft: Step = (pen) => agreeing.draft(pen, { dueIn: [12, 20] });
const signFirst: Step = (pen) => agreeing.sign(pen, 1);

/** Those that come to an end. */
const ended = {
  REFUSED: course(1, past, begin, beginning.refuse, filing.mayBePutAway),
  NOT_ACCEPTED: course(1, past, begin, beginning.decline, filing.mayBePutAway),
  TERMINATED: course(2, past, accept, talkTwice, elsewhere.giveUp),
  FOR_THE_POLICE: course(1, past, accept, talkOnce, warn, elsewhere.leaveToThePolice),
  LEFT: course(1, past, accept, talkOnce, elsewhere.leave),
  ON_THE_SPOT: course(3, past, accept, talkOnce, agreeOnTheSpot),
  CALMED: course(2, past, accept, talkOnce, warn, talking.calm, meet, agreeOnTheSpot),
  STOOD_DOWN: course(1, past, accept, talking.standDown, meet, agreeOnTheSpot),
  PUT_AWAY_AT_ONCE: course(1, past, accept, talkOnce, agreeOnTheSpot, filing.putAway),
  PUT_AWAY: course(2, past, accept, talkOnce, agree, keep, filing.putAway),
  PUT_AWAY_UNSETTLED: course(1, past, accept, talkTwice, elsewhere.giveUp, filing.putAway),
  KEPT: course(4, past, accept, talkOnce, agree, keep),
  KEPT_BY_WORD: course(2, past, accept, talkOnce, agreeOrally, keep),
  BY_INSTALMENTS: course(1, [0, 20], accept, talkOnce, agreeOnInstalments, keeping.payByInstalments),
  PERSUADED: course(2, past, accept, talkOnce, agree, keepTheFirst, breach, keeping.giveIn),
  SUED: course(1, past, accept, talkTwice, agree, keepTheFirst, breach, keeping.sueForIt),
  VOIDED: course(1, past, accept, talkTwice, agree, visitOnce, keeping.haveVoided),
  TO_THE_STREET: course(2, past, accept, talkTwice, elsewhere.goUp, meet, agree, keep),
  BY_AN_OFFICE: course(1, past, accept, talkOnce, elsewhere.goToTheOffice, meet, agreeOnTheSpot),
  BY_A_COURT: course(1, past, accept, talkOnce, elsewhere.goToTheCourt, meet, agree, keep),
  DECIDED: course(
    1,
    past,
    ...[accept, talkOnce, elsewhere.goToTheOffice, meet, elsewhere.decide, elsewhere.obey],
  ),
  DECISION_NOT_KEPT: course(
    1,
    past,
    ...[accept, talkOnce, elsewhere.goToTheOffice, elsewhere.decide, elsewhere.disregard, keeping.sueAnew],
  ),
};

/** Those that a court has to do with, or might have had. */
const inCourt = {
  CONFIRMED: course(2, recent, accept, talkOnce, agreeForTheCourt, court.confirm),
  ENFORCED: course(
    1,
    recent,
    ...[accept, talkOnce, agreeOnSoon, court.confirm, keeping.disobey, court.enforce],
  ),
  CHALLENGED: course(1, recent, accept, talkOnce, agreeForTheCourt, court.confirm, court.challenge),
  TURNED_AWAY: course(1, recent, accept, talkOnce, agreeForTheCourt, court.turnAway),
  NOT_CONFIRMED: course(1, recent, accept, talkOnce, agreeForTheCourt, court.refuse),
  LAPSED: course(1, [8, 30], accept, talkOnce, agreeForLater, keeping.keepForNow),
};

/** Those that are left where they are. */
const open = {
  WAITING: course(1, now, begin),
  ACCEPTED: course(1, now, begin, consent),
  UNDER_WAY: course(1, now, accept, talkOnce, talking.meetLater),
  EXTENDED: course(1, now, accept, talkTwice, talking.extend, talking.meetLater),
  OFFERED: course(1, [0, 0], accept, talkOnce, elsewhere.offerUp),
  TO_BE_SIGNED: course(1, now, accept, talkOnce, draft, signFirst),
  IN_FORCE: course(2, [0, 6], accept, talkOnce, agree, visitOnce),
  BEFORE_THE_COURT: course(1, recent, accept, talkOnce, agreeForTheCourt, court.goToCourt),
};

export const courses = { ...ended, ...inCourt, ...open };

export type CourseName = keyof typeof courses;

/** Those that a case may have waited for: none that has to be on record within a time. */
export const awaited: readonly CourseName[] = [
  ...(['REFUSED', 'NOT_ACCEPTED', 'TERMINATED', 'LEFT', 'ON_THE_SPOT', 'ON_THE_SPOT', 'CALMED'] as const),
  ...(['KEPT', 'KEPT', 'KEPT_BY_WORD', 'TO_THE_STREET', 'DECIDED'] as const),
];

/** Those for which a case waits still. */
export const stillAwaited: readonly CourseName[] = ['WAITING', 'ACCEPTED', 'UNDER_WAY', 'TO_BE_SIGNED'];
