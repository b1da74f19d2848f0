import { ended, withAgreement, withFile, withoutAgreement } from '../changes';
import * as guard from '../guards';
import type { MediationPhase } from '../phase';
import type { Agreement, Mediation } from '../state';
import * as decided from './decisions';
import type { AgreeingCommands, AgreeingEvents, NewObligation } from './messages';

/** The seal is that of the committee before which it is: one that joined does not set it. */
const bySealHolder: typeof guard.byCommittee = (state, act) =>
  guard.byCommittee({ ...state, joined: [] }, act);

/** What was done on the spot is performed; all else is due. */
const obligationsOf = (obligations: readonly NewObligation[]): Agreement['obligations'] =>
  obligations.map((one, index) => ({
    obligation: index + 1,
    ...one,
    performance: one.dueOn === undefined ? 'FULL' : 'DUE',
  }));

const unsigned = { signedBy: [], signedByMediators: [], isSealed: false } as const;

const inForce = (state: Mediation, at: string): Mediation => ({
  ...withAgreement(state, { effectiveAt: at }),
  status: 'EFFECTIVE',
});

/** In writing, in force with the last mark that it needs; or by word of mouth, in force that day (人民调解法 Art. 28–31). */
export const agreeing: MediationPhase<AgreeingCommands, AgreeingEvents> = {
  rules: {
    DraftAgreement: { may: [guard.isMediating, guard.byMediator, guard.nothingOffered], then: decided.draft },
    WithdrawDraft: {
      may: [guard.isSigning, guard.byMediator],
      then: (data) => [{ type: 'DraftWithdrawn', data }],
    },
    SignAgreement: { may: [guard.isSigning, guard.byPartyOrMediator], then: decided.sign },
    SignAsMediator: { may: [guard.isSigning, guard.byMediator], then: decided.signAsMediator },
    SealAgreement: { may: [guard.isSigning, bySealHolder], then: decided.seal },
    RecordOralAgreement: {
      may: [guard.isMediating, guard.byMediator, guard.nothingOffered],
      then: decided.agreeOrally,
    },
  },
  evolve: {
    AgreementDrafted: (state, { obligations, isOfStatus, isConfirmationWished, text }) =>
      withFile(
        {
          ...state,
          status: 'SIGNING',
          agreement: {
            form: 'WRITTEN',
            obligations: obligationsOf(obligations),
            isOfStatus,
            isConfirmationWished,
            text,
            ...unsigned,
          },
        },
        text,
      ),
    DraftWithdrawn: (state) => ({ ...withoutAgreement(state), status: 'MEDIATING' }),
    AgreementSigned: (state, { party, sheet }) =>
      withFile(withAgreement(state, { signedBy: [...(state.agreement?.signedBy ?? []), party] }), sheet),
    AgreementSignedByMediator: (state, { mediator }) =>
      withAgreement(state, {
        signedByMediators: [...(state.agreement?.signedByMediators ?? []), mediator],
      }),
    AgreementSealed: (state) => withAgreement(state, { isSealed: true }),
    OralAgreementReached: (state, { obligations, isOfStatus, isConfirmationWished }) => ({
      ...state,
      agreement: {
        form: 'ORAL',
        obligations: obligationsOf(obligations),
        isOfStatus,
        isConfirmationWished,
        ...unsigned,
      },
    }),
    AgreementTookEffect: (state, _, { at }) => inForce(state, at),
    AgreementPerformed: (state, _, { at }) => ended(state, 'PERFORMED', at),
  },
  names: {
    AgreementDrafted: { zh: '拟定协议', en: 'Agreement drafted' },
    DraftWithdrawn: { zh: '撤回协议稿', en: 'Draft taken back' },
    AgreementSigned: { zh: '当事人签名', en: 'Signed by a party' },
    AgreementSignedByMediator: { zh: '调解员签名', en: 'Signed by a mediator' },
    AgreementSealed: { zh: '调解组织盖章', en: 'Sealed by the committee' },
    OralAgreementReached: { zh: '达成口头协议', en: 'Agreed by word of mouth' },
    AgreementTookEffect: { zh: '协议生效', en: 'Agreement in force' },
    AgreementPerformed: { zh: '协议履行完毕', en: 'Agreement performed' },
  },
};
