import { numberShown, paperAbout, partiesOf, performances, visits, type Obligation } from '@casegrid/domain';
import { dateInChinese, moneyInDigits, type PaperRecord } from '@casegrid/papers';
import {
  dayIf,
  heading,
  mediatorNames,
  nameOf,
  partyNames,
  partyRecord,
  type Telling,
  type Told,
} from './told';

/** The day until which; of what was performed at once, that day. */
const dueOn = ({ dueOn: day }: Obligation, { state, madeOn }: Told): string =>
  day ?? dayIf(state.agreement?.effectiveAt) ?? madeOn;

/** As they were drafted; before that whoever makes the paper says them. */
export const agreement: Telling = (told) => {
  const { state, maker } = told;
  const { obligations = [] } = state.agreement ?? {};
  const parties = partiesOf(state);
  return {
    record: {
      ...heading(told),
      parties: parties.map(partyRecord(told)),
      mediators: mediatorNames(told),
      obligations: obligations.map((one) => ({
        party: nameOf(told, one.debtor),
        content: one.what,
        amount: one.amount,
        dueOn: dueOn(one, told),
      })),
    },
    proposed: {
      facts: state.summary,
      copies: parties.length + 1,
      recorder: maker,
      obligations: obligations.map((one) => (one.dueOn === undefined ? { way: '当场履行' } : {})),
    },
  };
};

/** The agreement's own number, or, of one without a paper, that of the mediation. */
const agreementIn = ({ state }: Told): PaperRecord => ({
  number: numberShown(paperAbout(state, { kind: 'AGREEMENT' })?.number ?? state.number ?? ''),
  effectiveOn: dayIf(state.agreement?.effectiveAt),
});

const obligationInWords =
  (told: Told) =>
  (one: Obligation): string => {
    const amount = one.amount === undefined ? '' : `（${moneyInDigits(one.amount)}）`;
    return `${nameOf(told, one.debtor)}于${dateInChinese(dueOn(one, told)) ?? ''}前${one.what}${amount}`;
  };

export const application: Telling = (told) => {
  const { state, committee } = told;
  const obligations = state.agreement?.obligations ?? [];
  return {
    record: {
      court: state.confirmation?.court,
      committee,
      parties: partiesOf(state).map(partyRecord(told)),
      agreement: agreementIn(told),
    },
    proposed: { agreement: { summary: `${obligations.map(obligationInWords(told)).join('；')}。` } },
  };
};

export const followUp: Telling = (told) => {
  const { state, subject, committee, maker } = told;
  const obligations = state.agreement?.obligations ?? [];
  return {
    record: {
      committee,
      partyNames: partyNames(told),
      agreement: agreementIn(told),
      obligations: obligations.map((one) => ({
        party: nameOf(told, one.debtor),
        content: one.what,
        dueOn: dueOn(one, told),
        state: performances[one.performance].zh,
      })),
      isPerformed: obligations.every(({ performance }) => performance === 'FULL'),
    },
    proposed: {
      visitor: maker,
      subject: subject.visit && `${visits[subject.visit].zh}：了解协议的履行情况。`,
    },
  };
};
