import { isParty, terminationReasons, type PaperKind } from '@casegrid/domain';
import { agreement, application, followUp } from './agreement-tellings';
import { invitation, minutes } from './session-tellings';
import { dayIf, heading, mediatorNames, namesOf, partyRecord, type Telling } from './told';
import { roadsIn, sourceOf } from './words';

const registration: Telling = (told) => {
  const { state, maker } = told;
  const parties = state.people.filter(isParty);
  return {
    record: {
      ...heading(told),
      ...sourceOf(state),
      acceptedOn: dayIf(state.acceptedAt),
      parties: parties.map(partyRecord(told)),
      summary: state.summary,
      partiesConsent: parties.every(({ consent }) => consent === 'GIVEN'),
      mediators: mediatorNames(told),
    },
    proposed: { registrar: maker },
  };
};

const termination: Telling = (told) => {
  const { state } = told;
  const { reason, explanation = '', roads = [] } = state.termination ?? {};
  return {
    record: {
      ...heading(told),
      partyNames: namesOf(told, state.people.filter(isParty)),
      acceptedOn: dayIf(state.acceptedAt),
      endedOn: dayIf(state.endedAt),
      reason: reason && `${terminationReasons[reason].zh}：${explanation}`,
      mediators: mediatorNames(told),
    },
    proposed: { roads: roadsIn(roads) },
  };
};

/** What the record says for each kind of paper. */
export const tellings: Readonly<Record<PaperKind, Telling>> = {
  REGISTRATION: registration,
  INVITATION: invitation,
  MINUTES: minutes,
  AGREEMENT: agreement,
  CONFIRMATION_APPLICATION: application,
  TERMINATION: termination,
  FOLLOW_UP: followUp,
};
