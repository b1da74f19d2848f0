import { labels } from '../labels';

/** Whoever asks is not the one for it. */
export const refusalsOfPerson = labels({
  REFUSER_CANNOT_DECIDE: {
    zh: '作出不予立案的人不能处理对其的异议',
    en: 'Whoever refused a report does not decide on the appeal',
  },
  NOT_THE_REPORTER: { zh: '只有上报人可以这样办理', en: 'Only the reporter may do that' },
  OFFICER_IS_RECUSED: { zh: '该工作人员已回避此案件', en: 'Recused: that officer has no part in this case' },
  HIGHER_LEADER_NEEDED: { zh: '须由更高一级决定', en: 'Decided only by somebody of a higher level' },
  RED_CARD_IS_A_LEADERS: { zh: '红牌督办只能由领导签发', en: 'A red card is given by a leader only' },
  SOURCE_IS_NOT_YOURS: {
    zh: '居民自行上报的来源只能是网上',
    en: 'What a resident reports himself comes by the web',
  },
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
  NOT_A_CHECKER_THERE: {
    zh: '指派对象不能在该处核查',
    en: 'The assignee holds no post from which that case is checked',
  },
  REPORTER_CANNOT_VERIFY: { zh: '报告人不能核实自己的上报', en: 'Whoever reported cannot verify' },
  HANDLER_CANNOT_CHECK: { zh: '处置单位和人员不能核查', en: 'Whoever handled the case cannot check it' },
  HANDLER_CANNOT_LIFT: {
    zh: '处置单位和人员不能解除督办',
    en: 'Whoever handled the case cannot lift its supervision',
  },
  HANDLER_CANNOT_REVEAL: {
    zh: '处置单位和人员不能审批查看保密信息',
    en: 'Whoever handled the case does not decide who is told who reported it',
  },
  HANDLER_CANNOT_APPROVE: {
    zh: '参与处置的人员不能审批',
    en: 'Whoever worked on the case does not decide what its unit asks for',
  },
  HANDLER_CANNOT_CLOSE: { zh: '处置单位和人员不能结案', en: 'Whoever handled the case cannot close it' },
  DISPATCHER_CANNOT_CHECK: { zh: '派遣人不能核查', en: 'Whoever dispatched the case cannot check it' },
  DISPATCHER_CANNOT_CLOSE: { zh: '派遣人不能结案', en: 'Whoever dispatched the case cannot close it' },
  HANDLER_CANNOT_CALL_BACK: {
    zh: '处置单位的人员不能回访',
    en: 'Nobody of a unit that handled a case asks its reporter',
  },
  DISPATCHER_CANNOT_CALL_BACK: {
    zh: '派遣过该案件的人不能回访',
    en: 'Whoever dispatched a case does not ask its reporter',
  },
  CHECKER_CANNOT_HANDLE: {
    zh: '核查或结案过此案的人员不能处置',
    en: 'Whoever checked or closed the case cannot handle it',
  },
  REQUESTER_CANNOT_APPROVE: {
    zh: '申请人不能审批自己的申请',
    en: 'Nobody decides on what he himself asked for',
  },
  NOT_CONFIDENTIAL_TO_YOU: {
    zh: '该案件的人员信息未因保密对您隐藏',
    en: 'Nothing of this case is hidden from you for being confidential',
  },
  NOT_A_STREET_OR_COMMUNITY: {
    zh: '只有街道（乡镇）、社区（村）可以吹哨',
    en: 'Departments are called by streets, towns, communities and villages',
  },
});
