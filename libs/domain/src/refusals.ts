import type { Vocabulary } from './labels';

export type RefusalCode =
  | 'CASE_UNKNOWN'
  | 'CASE_ALREADY_REPORTED'
  | 'CASE_NOT_AWAITING_ACCEPTANCE'
  | 'CASE_NOT_BEING_VERIFIED'
  | 'CASE_NOT_FILED'
  | 'CASE_NOT_DISPATCHED'
  | 'CASE_NOT_BEING_HANDLED'
  | 'CASE_NOT_HANDLED'
  | 'CASE_NOT_CHECKED'
  | 'CASE_NOT_CLOSED'
  | 'NO_OBJECTION_PENDING'
  | 'NOTHING_ASKED'
  | 'REQUEST_PENDING'
  | 'DEADLINE_PASSED'
  | 'NO_CLOCK_RUNS'
  | 'NO_MORE_EXTENSIONS'
  | 'EXTENSION_TOO_LONG'
  | 'HIGHER_LEADER_NEEDED'
  | 'CASE_NOT_SUSPENDED'
  | 'SUSPENSION_END_PASSED'
  | 'ROLE_MAY_NOT'
  | 'OUTSIDE_YOUR_SUBTREE'
  | 'NOT_YOUR_OWN'
  | 'NOT_THE_LEAD_UNIT'
  | 'NOT_A_HANDLING_UNIT'
  | 'NOT_THE_VERIFIER'
  | 'NOT_A_GRID_WORKER_THERE'
  | 'REPORTER_CANNOT_VERIFY'
  | 'HANDLER_CANNOT_CHECK'
  | 'HANDLER_CANNOT_CLOSE'
  | 'DISPATCHER_CANNOT_CHECK'
  | 'DISPATCHER_CANNOT_CLOSE'
  | 'CHECKER_CANNOT_HANDLE'
  | 'REQUESTER_CANNOT_APPROVE'
  | 'UNIT_UNKNOWN'
  | 'UNIT_ELSEWHERE'
  | 'UNIT_MAY_NOT_HANDLE_CATEGORY'
  | 'NOT_THE_NEXT_LEVEL'
  | 'NOT_A_PLACE'
  | 'OBJECTION_WINDOW_OVER'
  | 'REOPEN_WINDOW_OVER'
  | 'CATEGORY_UNKNOWN'
  | 'CATEGORY_NOT_A_LEAF'
  | 'CATEGORY_CODE_MALFORMED'
  | 'CATEGORY_CODE_TAKEN'
  | 'CATEGORY_PARENT_UNKNOWN'
  | 'EFFECTIVE_BEFORE_LAST_VERSION'
  | 'EFFECTIVE_IN_THE_PAST'
  | 'POLICY_ID_MALFORMED'
  | 'POLICIES_COLLIDE'
  | 'CLOCK_WITHOUT_POLICY'
  | 'AMOUNT_OUT_OF_BOUNDS'
  | 'STATUTORY_AMOUNT_LENGTHENED'
  | 'OFFICE_HOURS_MALFORMED'
  | 'SPECIAL_DAY_MALFORMED'
  | 'UNIT_CODE_MALFORMED'
  | 'UNIT_CODE_TAKEN'
  | 'UNIT_PARENT_UNKNOWN'
  | 'OFFICER_UNKNOWN'
  | 'OFFICER_ALREADY_REGISTERED'
  | 'ROLE_NOT_AT_UNIT'
  | 'POST_ALREADY_HELD'
  | 'POST_NOT_HELD'
  | 'PERSON_UNKNOWN'
  | 'PERSON_ERASED'
  | 'STALE_REVISION'
  | 'COMMAND_ID_REUSED'
  | 'OCCURRED_IN_FUTURE'
  | 'OCCURRED_BEFORE_LAST_ACT';

/** Every expected "no", once, in both languages. The code is what clients rely on and never changes. */
export const refusals: Vocabulary<RefusalCode> = {
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
  NOTHING_ASKED: { zh: '没有待审批的该项申请', en: 'Nothing of the kind was asked for' },
  REQUEST_PENDING: { zh: '已有申请待审批', en: 'Something else waits for an approver' },
  DEADLINE_PASSED: {
    zh: '已超过办理时限，不能再申请延期',
    en: 'The time is over; it can no longer be extended',
  },
  NO_CLOCK_RUNS: { zh: '该案件没有正在计时的办理时限', en: 'No clock of handling runs on this case' },
  NO_MORE_EXTENSIONS: { zh: '延期次数已用完', en: 'It was extended as often as it may be' },
  EXTENSION_TOO_LONG: { zh: '申请的延期超过允许的最长时间', en: 'Longer than an extension may be' },
  HIGHER_LEADER_NEEDED: {
    zh: '再次延期须由更高一级的领导批准',
    en: 'Granted again only by a leader of a higher level',
  },
  CASE_NOT_SUSPENDED: { zh: '案件未挂账', en: 'The case is not suspended' },
  SUSPENSION_END_PASSED: { zh: '预计恢复日期应晚于今天', en: 'It has to rest until a day after today' },
  ROLE_MAY_NOT: { zh: '您的岗位角色不能进行此操作', en: 'The role of your post does not allow this' },
  OUTSIDE_YOUR_SUBTREE: { zh: '不在您岗位所辖范围内', en: 'Outside the area of your post' },
  NOT_YOUR_OWN: { zh: '只能处理本人的信息', en: 'You may do this for yourself only' },
  NOT_THE_LEAD_UNIT: { zh: '您的单位不是牵头单位', en: 'Your unit does not lead this case' },
  NOT_A_HANDLING_UNIT: { zh: '您的单位不参与此案件处置', en: 'Your unit does not work on this case' },
  NOT_THE_VERIFIER: { zh: '核实任务未指派给您', en: 'The verification was asked of somebody else' },
  NOT_A_GRID_WORKER_THERE: {
    zh: '指派对象不是该街道的网格员',
    en: 'The assignee is no grid worker of that street',
  },
  REPORTER_CANNOT_VERIFY: { zh: '报告人不能核实自己的上报', en: 'Whoever reported cannot verify' },
  HANDLER_CANNOT_CHECK: { zh: '处置单位和人员不能核查', en: 'Whoever handled the case cannot check it' },
  HANDLER_CANNOT_CLOSE: { zh: '处置单位和人员不能结案', en: 'Whoever handled the case cannot close it' },
  DISPATCHER_CANNOT_CHECK: { zh: '派遣人不能核查', en: 'Whoever dispatched the case cannot check it' },
  DISPATCHER_CANNOT_CLOSE: { zh: '派遣人不能结案', en: 'Whoever dispatched the case cannot close it' },
  CHECKER_CANNOT_HANDLE: {
    zh: '核查或结案过此案的人员不能处置',
    en: 'Whoever checked or closed the case cannot handle it',
  },
  REQUESTER_CANNOT_APPROVE: {
    zh: '申请人不能审批自己的申请',
    en: 'Nobody decides on what he himself asked for',
  },
  UNIT_UNKNOWN: { zh: '没有此单位', en: 'There is no such unit' },
  UNIT_ELSEWHERE: { zh: '该单位不管辖案发地', en: 'That unit has no charge of the place' },
  UNIT_MAY_NOT_HANDLE_CATEGORY: {
    zh: '该单位不能处置此类案件',
    en: 'That unit may not handle this category',
  },
  NOT_THE_NEXT_LEVEL: { zh: '只能升级到上一级', en: 'A case is escalated to the next level above' },
  NOT_A_PLACE: { zh: '案发地须为社区（村）或网格', en: 'A place is a community, a village or a grid' },
  OBJECTION_WINDOW_OVER: {
    zh: '已超过退单期限',
    en: 'The time to object is over',
  },
  REOPEN_WINDOW_OVER: {
    zh: '已超过重启期限，请重新上报',
    en: 'The time for reopening is over; report it anew',
  },
  CATEGORY_UNKNOWN: { zh: '没有此类别', en: 'There is no such category' },
  CATEGORY_NOT_A_LEAF: { zh: '请选择更具体的类别', en: 'Choose a more specific category' },
  CATEGORY_CODE_MALFORMED: { zh: '类别代码格式不正确', en: 'The category code is malformed' },
  CATEGORY_CODE_TAKEN: { zh: '类别代码重复', en: 'The category code occurs twice' },
  CATEGORY_PARENT_UNKNOWN: { zh: '上级类别不存在', en: 'The parent category is not there' },
  EFFECTIVE_BEFORE_LAST_VERSION: {
    zh: '生效时间早于上一版本',
    en: 'It would take effect before the last version',
  },
  EFFECTIVE_IN_THE_PAST: {
    zh: '新版本只能自现在起生效',
    en: 'A new version takes effect from now on, not before',
  },
  POLICY_ID_MALFORMED: {
    zh: '时限编号只能用小写字母、数字和短横线',
    en: 'The id of a deadline has small letters, digits and dashes only',
  },
  POLICIES_COLLIDE: {
    zh: '两条时限适用于完全相同的案件',
    en: 'Two deadlines would apply to the very same cases',
  },
  CLOCK_WITHOUT_POLICY: {
    zh: '每种计时都须有一条适用于所有案件的时限',
    en: 'Every kind of clock needs one deadline for cases of all sorts',
  },
  AMOUNT_OUT_OF_BOUNDS: {
    zh: '时限须为整数，并在允许的范围内',
    en: 'A period is a whole number within the bounds',
  },
  STATUTORY_AMOUNT_LENGTHENED: {
    zh: '法定时限可以缩短，不得延长、改变计法或取消',
    en: 'What a law allows may be shortened, never lengthened, counted otherwise or left out',
  },
  OFFICE_HOURS_MALFORMED: {
    zh: '办公时间格式不正确，例如 09:00-12:00,14:00-18:00',
    en: 'The office hours are malformed; write 09:00-12:00,14:00-18:00',
  },
  SPECIAL_DAY_MALFORMED: { zh: '日历中没有这一天', en: 'There is no such day' },
  UNIT_CODE_MALFORMED: { zh: '单位代码格式不正确', en: 'The unit code is malformed' },
  UNIT_CODE_TAKEN: { zh: '单位代码已被占用', en: 'The unit code is taken' },
  UNIT_PARENT_UNKNOWN: { zh: '上级单位不存在或不相符', en: 'The parent unit is not there or does not fit' },
  OFFICER_UNKNOWN: { zh: '没有此工作人员', en: 'There is no such officer' },
  OFFICER_ALREADY_REGISTERED: { zh: '该工作人员已登记', en: 'This officer is registered already' },
  ROLE_NOT_AT_UNIT: { zh: '该单位没有这种岗位', en: 'There is no such post at this unit' },
  POST_ALREADY_HELD: { zh: '已担任该岗位', en: 'The officer holds this post already' },
  POST_NOT_HELD: { zh: '未担任该岗位', en: 'The officer does not hold this post' },
  PERSON_UNKNOWN: { zh: '没有此人的信息', en: 'Nothing is kept about this person' },
  PERSON_ERASED: { zh: '此人的信息已删除', en: "This person's data was erased" },
  STALE_REVISION: { zh: '案件已被他人处理，请刷新', en: 'Somebody acted since; look again' },
  COMMAND_ID_REUSED: { zh: '操作编号已用于另一操作', en: 'The command id was used for another command' },
  OCCURRED_IN_FUTURE: { zh: '发生时间不能晚于当前时间', en: 'It cannot have happened in the future' },
  OCCURRED_BEFORE_LAST_ACT: { zh: '发生时间早于上一操作', en: 'It cannot have happened before the last act' },
};
