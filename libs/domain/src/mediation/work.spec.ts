import fc from 'fast-check';
import type { OfficerActor } from '../act';
import { blockedBy } from '../decider';
import { codesOf } from '../labels';
import { officerAt } from '../testing/cast';
import { isInMediationList } from '../testing/in-mediation-list';
import * as cast from '../testing/mediation-cast';
import { trials, walkThrough } from '../testing/mediation-walk';
import { district, judicial, otherStreet } from '../testing/street';
import type { AskedMediationCommandType } from './commands';
import { mediationDecider } from './mediation';
import type { Mediation } from './state';
import { mediationStatuses } from './vocabulary';
import { mediationWorkLists, type MediationWorkList } from './work';

/** What a list is there for: of each mediation in it, its reader can do one of these. */
const asks: Readonly<Record<MediationWorkList, readonly AskedMediationCommandType[]>> = {
  TO_ASK_CONSENT: ['RecordConsent'],
  TO_APPOINT: ['AppointMediators'],
  TO_MEDIATE: ['HoldSession'],
  TO_JOIN: ['JoinMediation'],
  TO_TAKE_OVER: ['AcceptHandOver'],
  TO_SIGN: ['SignAsMediator'],
  TO_SEAL: ['SealAgreement'],
  TO_VISIT: ['RecordFollowUp'],
  TO_PERSUADE: ['RecordPersuasion'],
  TO_APPLY: ['ApplyConfirmation'],
  TO_RECORD_RULING: ['RecordConfirmation'],
  TO_REPORT: ['ReportRisk'],
  TO_FOLLOW_SUIT: ['RecordSuitResult'],
  TO_FOLLOW_CHALLENGE: ['RecordChallengeRefusal'],
  TO_FOLLOW_DECISION: ['RecordDecisionOutcome'],
  TO_ARCHIVE: ['ArchiveMediation'],
};

/** Whether there is something to do: what those who may are told only when they do it. */
const hasMatter: { readonly [List in MediationWorkList]?: (state: Mediation, by: OfficerActor) => boolean } =
  {
    TO_APPOINT: ({ mediators }) => mediators.length === 0,
    TO_SIGN: ({ agreement, people, mediators }, { id }) => {
      const unsigned = people.some(
        ({ number, as, left }) => as !== 'PARTICIPANT' && !left && !agreement?.signedBy.includes(number),
      );
      const isOwnMissing = agreement?.signedByMediators.includes(id) === false;
      return mediators.some(({ officer }) => officer === id) && (unsigned || isOwnMissing);
    },
    TO_SEAL: ({ agreement }) => agreement?.isSealed === false,
    TO_VISIT: ({ status, visited, clocks }) =>
      status !== 'PERFORMED' &&
      (visited.filter((visit) => visit !== 'LAST').length < 3 ||
        clocks.some(({ kind }) => kind === 'LAST_FOLLOW_UP')),
    TO_APPLY: ({ agreement }) => agreement?.isConfirmationWished === true,
    TO_REPORT: ({ risks }) => risks.some(({ isReported }) => !isReported),
    TO_FOLLOW_SUIT: ({ suits }) => suits.some(({ result }) => result === undefined),
    TO_FOLLOW_DECISION: ({ decision }) => decision === 'OPEN' || decision === 'FINAL',
    TO_ARCHIVE: ({ suits, risks, confirmation }) =>
      !confirmation?.isChallenged &&
      confirmation?.status !== 'APPLIED' &&
      confirmation?.status !== 'ACCEPTED' &&
      suits.every(({ result }) => result !== undefined) &&
      risks.every(({ isReported }) => isReported),
  };

const officers: readonly OfficerActor[] = [
  cast.mediator,
  cast.fellow,
  cast.streetMediator,
  cast.otherMediator,
  cast.justice,
  cast.streetLeader,
  officerAt('JUSTICE_OFFICER', judicial, 'second'),
  officerAt('JUSTICE_OFFICER', `${district}-JUDICIAL`),
  officerAt('JUSTICE_OFFICER', `${otherStreet}-JUDICIAL`),
];

/** Before any window could have closed. */
const now = '2026-03-02T01:00:00.000Z';

const readings = (state: Mediation) =>
  officers.flatMap((by) =>
    codesOf(mediationWorkLists).map((list) => {
      const may = asks[list].some(
        (type) =>
          blockedBy(mediationDecider.rules[type].may, state, { actor: by, at: now, now }) === undefined,
      );
      const can = may && (hasMatter[list]?.(state, by) ?? true);
      return { list, by: by.id, status: state.status, isIn: isInMediationList(state, by, list), can };
    }),
  );

const everyState = fc
  .sample(trials, { numRuns: 250, seed: 20_260_308 })
  .flatMap((tried) => walkThrough(tried).states);

/** So many of these, from as many lives as there are. */
const someOf = (states: readonly Mediation[]) =>
  states.filter((_, index) => index % Math.ceil(states.length / 60) === 0);

/** Of each status, and of those that were offered to others or challenged. */
const lived = [
  ...codesOf(mediationStatuses).flatMap((status) =>
    someOf(everyState.filter((state) => state.status === status)),
  ),
  ...someOf(everyState.filter(({ handOver }) => handOver)),
  ...someOf(everyState.filter(({ confirmation }) => confirmation?.isChallenged)),
];

describe('work lists of mediations, whatever happened to one', () => {
  const all = lived.flatMap(readings);

  it('hold it only for those who can do what they ask', () => {
    expect(all.filter(({ isIn, can }) => isIn && !can)).toEqual([]);
  });

  it('hold it for everybody who can', () => {
    expect(all.filter(({ isIn, can }) => can && !isIn)).toEqual([]);
  });

  it('are all met with a mediation in them', () => {
    const met = new Set(all.filter(({ isIn }) => isIn).map(({ list }) => list));
    expect(codesOf(mediationWorkLists).filter((list) => !met.has(list))).toEqual([]);
  });
});
