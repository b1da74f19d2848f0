import { labels } from '../labels';

/** Where a case stands, or what was done about it, does not allow the act. */
export const refusalsOfState = labels({
  CASE_UNKNOWN: { zh: '没有此案件，或您无权查看', en: 'There is no such case, or it is not yours to see' },
  CASE_ALREADY_REPORTED: { zh: '该案件已上报', en: 'This case was reported already' },
  CASE_NOT_AWAITING_ACCEPTANCE: { zh: '案件不在待受理状态', en: 'The case is not awaiting acceptance' },
  CASE_NOT_BEING_VERIFIED: { zh: '案件不在核实中', en: 'The case is not being verified' },
  CASE_NOT_FILED: { zh: '案件不在待派遣状态', en: 'The case is not filed and awaiting dispatch' },
  CASE_NOT_DISPATCHED: { zh: '案件未派遣或已过该环节', en: 'The case is not with a unit that could do this' },
  CASE_NOT_BEING_HANDLED: { zh: '案件不在处置中', en: 'The case is not being handled' },
  CASE_NOT_HANDLED: { zh: '案件不在待核查状态', en: 'The case is not awaiting a check' },
  CASE_NOT_CHECKED: { zh: '案件尚未核查通过', en: 'The case has not passed its check' },
  CASE_NOT_CLOSED: { zh: '案件尚未结案', en: 'The case is not closed' },
  NO_OBJECTION_PENDING: { zh: '没有待审的退单', en: 'No objection is waiting for a decision' },
  CASE_NOT_OPEN: { zh: '案件已终结或已在核查、结案环节', en: 'The case is no longer open for that' },
  CASE_NOT_BEFORE_DISPATCH: {
    zh: '只有未派遣的案件可以这样办理',
    en: 'Only a case that was not yet sent to a unit',
  },
  CASE_NOT_REFUSED: { zh: '该上报不是不予立案', en: 'The report was not refused' },
  CASE_NOT_WITHDRAWN: { zh: '该案件没有撤诉', en: 'The case was not withdrawn' },
  CASE_WITHDRAWN: {
    zh: '案件已撤诉；如非自愿，请退回撤诉',
    en: 'The case was withdrawn; if not freely, reject the withdrawal',
  },
  APPEALED_BEFORE: { zh: '已提出过异议，每次不予立案仅一次', en: 'An appeal was made before' },
  APPEAL_WINDOW_OVER: { zh: '已超过异议期限', en: 'The time to appeal is over' },
  MERGE_TARGET_NOT_OPEN: {
    zh: '只能并入另一个未终结的案件',
    en: 'Merged only into another case that is open',
  },
  REOPEN_WINDOW_OPEN: { zh: '仍在可重启期限内，暂不能归档', en: 'It may still be reopened' },
  CARD_NOT_HIGHER: { zh: '督办等级只能提高', en: 'A card only rises' },
  NO_SUPERVISION: { zh: '该案件未被督办', en: 'The case is not under supervision' },
  INSTRUCTION_UNKNOWN: { zh: '没有该编号的批示', en: 'There is no instruction of that number' },
  ANSWERED_BEFORE: { zh: '已经答复', en: 'It was answered before' },
  NOTHING_ASKED: { zh: '没有待审批的该项申请', en: 'Nothing of the kind was asked for' },
  REQUEST_PENDING: { zh: '已有申请待审批', en: 'Something else waits for an approver' },
  DEADLINE_PASSED: {
    zh: '已超过办理时限，不能再申请延期',
    en: 'The time is over; it can no longer be extended',
  },
  NO_CLOCK_RUNS: { zh: '该案件没有正在计时的办理时限', en: 'No clock of handling runs on this case' },
  NO_MORE_EXTENSIONS: { zh: '延期次数已用完', en: 'It was extended as often as it may be' },
  EXTENSION_TOO_LONG: { zh: '申请的延期超过允许的最长时间', en: 'Longer than an extension may be' },
  CASE_NOT_SUSPENDED: { zh: '案件未挂账', en: 'The case is not suspended' },
  SUSPENSION_END_PASSED: { zh: '预计恢复日期应晚于今天', en: 'It has to rest until a day after today' },
  CALLBACK_MISSING: {
    zh: '尚未回访：须联系到上报人，或三次联系未果',
    en: 'The reporter was not asked: reach him, or try three times',
  },
  OBJECTION_WINDOW_OVER: {
    zh: '已超过退单期限',
    en: 'The time to object is over',
  },
  REOPEN_WINDOW_OVER: {
    zh: '已超过重启期限，请重新上报',
    en: 'The time for reopening is over; report it anew',
  },
});
