import { unitOf } from '../../act';
import { unasked, withOne, worked } from '../changes';
import { passOn } from '../clocks/pass-on';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { helpedStatuses } from '../vocabulary';
import * as decided from './decisions';
import * as own from './guards';
import type { Task } from './help';
import type { HelpCommands, HelpEvents } from './messages';

const { isBeingHandled, leadHandling } = guard;

const isWithUnit = guard.isIn('CASE_NOT_BEING_HANDLED', ...helpedStatuses);

const answered = (tasks: readonly Task[], unit: string, answer: string): readonly Task[] =>
  tasks.map((one) => (one.unit === unit && one.answer === undefined ? { ...one, answer } : one));

const withoutTransfer = ({ transfer: _transfer, ...state }: Case): Case => state;

/** The lead unit is helped by others, calls departments to the place, or hands the lead on. */
export const helping: Phase<HelpCommands, HelpEvents> = {
  rules: {
    InviteCoHandler: { may: leadHandling, then: decided.invite },
    AnswerTask: {
      may: [isWithUnit, own.byTaskedUnit, guard.notByJudge],
      then: (data, _, act) => [{ type: 'TaskAnswered', data: { ...data, unit: unitOf(act) } }],
    },
    ExcuseCoHandler: { may: [...leadHandling, own.someTaskPending], then: decided.excuse },
    BlowWhistle: { may: [isBeingHandled, own.byCaller, guard.notByJudge], then: decided.whistle },
    ReportIn: {
      may: [isWithUnit, own.byCalledUnit, guard.notByJudge],
      then: (data, _, act) => [{ type: 'DepartmentReportedIn', data: { ...data, unit: unitOf(act) } }],
    },
    CloseWhistle: { may: [...leadHandling, own.someWhistleOpen], then: decided.closeWhistle },
    OfferTransfer: { may: [...leadHandling, own.nothingOffered], then: decided.offer },
    AcceptTransfer: {
      may: [isBeingHandled, own.byOfferedUnit, guard.notByJudge],
      then: decided.accept,
    },
    DeclineTransfer: {
      may: [isBeingHandled, own.byOfferedUnit, guard.notByJudge],
      then: (data, _, act) => [{ type: 'TransferDeclined', data: { ...data, unit: unitOf(act) } }],
    },
    WithdrawTransfer: { may: leadHandling, then: decided.withdraw },
    HoldConsultation: {
      may: [guard.isIn('CASE_NOT_OPEN', 'FILED', 'HANDLING'), own.inConsultation],
      then: (data) => [{ type: 'ConsultationHeld', data }],
    },
  },
  evolve: {
    CoHandlerInvited: (state, { unit, task }, fact) => ({
      ...worked(state, [unit], fact),
      coHandlers: withOne(state.coHandlers, unit),
      tasks: [...state.tasks, { unit, task }],
    }),
    TaskAnswered: (state, { unit, answer }, fact) => ({
      ...worked(state, [unit], fact),
      tasks: answered(state.tasks, unit, answer),
    }),
    CoHandlerExcused: (state, { unit }) => ({
      ...state,
      tasks: state.tasks.filter((one) => one.unit !== unit || one.answer !== undefined),
    }),
    WhistleBlown: (state, { unit, matter }, fact) => ({
      ...worked(state, [unit], fact),
      coHandlers: withOne(state.coHandlers, unit),
      whistles: [...state.whistles, { unit, matter }],
    }),
    DepartmentReportedIn: (state, { unit, note }, fact) => ({
      ...worked(state, [unit], fact),
      whistles: state.whistles.map((one) => (one.unit === unit ? { ...one, reported: note } : one)),
    }),
    WhistleClosed: (state, { unit }) => ({
      ...state,
      whistles: state.whistles.filter((one) => one.unit !== unit),
    }),
    TransferOffered: (state, { unit, reason }) => ({ ...state, transfer: { unit, reason } }),
    TransferAccepted: (state, data, fact) => ({
      ...unasked(withoutTransfer(worked(state, [data.unit], fact))),
      leadUnit: data.unit,
      clocks: state.clocks.map((clock) => passOn.TransferAccepted(clock, data)),
      coHandlers: withOne(
        state.coHandlers.filter((one) => one !== data.unit),
        data.from,
      ),
      withUnitSince: fact.at,
      transfers: state.transfers + 1,
    }),
    TransferDeclined: (state) => withoutTransfer(state),
    TransferWithdrawn: (state) => withoutTransfer(state),
    ConsultationHeld: (state) => state,
  },
  names: {
    CoHandlerInvited: { zh: '邀请协办', en: 'Asked to help' },
    TaskAnswered: { zh: '协办答复', en: 'Task answered' },
    CoHandlerExcused: { zh: '免除协办', en: 'Excused from helping' },
    WhistleBlown: { zh: '吹哨', en: 'Whistle blown' },
    DepartmentReportedIn: { zh: '部门报到', en: 'Department reported in' },
    WhistleClosed: { zh: '吹哨办结', en: 'Whistle closed' },
    TransferOffered: { zh: '申请转办', en: 'Transfer offered' },
    TransferAccepted: { zh: '接受转办', en: 'Transfer accepted' },
    TransferDeclined: { zh: '不接受转办', en: 'Transfer declined' },
    TransferWithdrawn: { zh: '撤回转办申请', en: 'Transfer withdrawn' },
    ConsultationHeld: { zh: '会商', en: 'Consultation held' },
  },
};
