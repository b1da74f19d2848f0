import { furtherDeadlines } from './further-deadlines';
import { mediationDeadlines } from './mediation-deadlines';
import type { DeadlinePolicy } from './policy';
import { days, hours, minutes, rowsOf, workingDays, workingHours } from './row';

const platform = '平台默认值，可由城市调整';
const beijing = '北京 DB11/T 2021-2022';
const qinglong = '晴隆县公开办理时限';
const fengxian = '凤县网格事件分级办理';
const urbanFacts = 'GB/T 30428.8、CJ/T 315-2009，地方时限表';

const acceptance = rowsOf('ACCEPTANCE', 'DESIGN', platform);
const verification = rowsOf('VERIFICATION', 'DESIGN', platform);
const dispatch = rowsOf('DISPATCH', 'LOCAL_STANDARD', beijing);
const signing = rowsOf('SIGNING', 'PRACTICE', qinglong);
const handling = rowsOf('HANDLING', 'PRACTICE', qinglong);
const byLevel = rowsOf('HANDLING', 'PRACTICE', fengxian);
const byCategory = rowsOf('HANDLING', 'STANDARD', urbanFacts);
const assistance = rowsOf('ASSISTANCE', 'DESIGN', platform);
const reportIn = rowsOf('REPORT_IN', 'DESIGN', platform);
const arbitration = rowsOf('ARBITRATION', 'DESIGN', platform);
const suspension = rowsOf('SUSPENSION', 'DESIGN', platform);
const check = rowsOf('CHECK', 'DESIGN', platform);
const closing = rowsOf('CLOSING', 'DESIGN', platform);
const objectionWindow = rowsOf('OBJECTION_WINDOW', 'DESIGN', platform);
const appealWindow = rowsOf('APPEAL_WINDOW', 'DESIGN', platform);
const reopenWindow = rowsOf('REOPEN_WINDOW', 'DESIGN', platform);
const archive = rowsOf('ARCHIVE', 'DESIGN', platform);

const fromFiling = { countsFrom: 'FILED' } as const;

/** Rows by which cases run. */
const runningDeadlines: readonly DeadlinePolicy[] = [
  acceptance('acceptance', ['受理判定', 'Judgement on a report'], workingDays(1)),
  verification('verification', ['现场核实', 'Look on site'], workingHours(4)),
  dispatch('dispatch', ['一般派遣', 'General dispatch'], hours(24)),
  dispatch('dispatch-emergency', ['紧急派遣', 'Emergency dispatch'], hours(1), { urgency: 'EMERGENCY' }),
  dispatch('dispatch-utilities', ['水电气热派遣', 'Dispatch: water, power, gas, heat'], hours(2), {
    category: '0501',
  }),
  dispatch('dispatch-gas', ['燃气隐患派遣', 'Dispatch: gas'], hours(2), { category: '0304' }),
  signing('signing', ['单位签收', 'Signing for by the unit'], workingHours(2)),
  byLevel('handling', ['处置最长时限', 'Handling, at most'], days(15), fromFiling),
  byLevel('handling-grid', ['网格处置', 'Handling by a grid'], days(0), { ...fromFiling, level: 'GRID' }),
  byLevel('handling-community', ['社区（村）处置', 'Handling by a community or village'], days(3), {
    ...fromFiling,
    level: 'COMMUNITY',
  }),
  byLevel('handling-street', ['街道（乡镇）处置', 'Handling by a street or town'], days(7), {
    ...fromFiling,
    level: 'STREET',
  }),
  handling('handling-request', ['求助、建议', 'Requests and suggestions'], workingDays(5), {
    ...fromFiling,
    category: '05',
  }),
  handling('handling-complaint', ['举报、投诉与纠纷', 'Complaints and disputes'], workingDays(10), {
    ...fromFiling,
    category: '04',
  }),
  byCategory('handling-rubbish', ['暴露垃圾', 'Exposed rubbish'], workingHours(4), { category: '0201' }),
  byCategory('handling-illegal-building', ['违法搭建拆除', 'Illegal building: removal'], workingDays(15), {
    category: '0203',
  }),
  rowsOf('REWORK', 'DESIGN', platform)('rework', ['重办', 'Handling anew'], { percentOfHandling: 50 }),
  assistance('assistance', ['协办', 'Help with a task'], workingDays(3)),
  reportIn('whistle-usual', ['吹哨报到：一般', 'Reporting in: usual'], workingDays(1)),
  reportIn('whistle-soon', ['吹哨报到：较急', 'Reporting in: soon'], hours(4), { urgency: 'URGENT' }),
  reportIn('whistle-urgent', ['吹哨报到：紧急', 'Reporting in: urgent'], minutes(30), {
    urgency: 'EMERGENCY',
  }),
  arbitration('arbitration', ['退单审核', 'Decision on an objection'], workingDays(1)),
  suspension('suspension-review', ['挂账复核', 'Review of a suspension'], days(30)),
  check('check', ['处置后核查', 'Check after handling'], workingDays(1)),
  closing('closing', ['回访与结案', 'Call-back and closing'], workingDays(3)),
  objectionWindow('objection-window', ['退单期限', 'Time to object to a dispatch'], workingDays(1)),
  appealWindow('refusal-appeal', ['不予立案异议', 'Appeal against a refusal'], workingDays(5)),
  reopenWindow('reopen-window', ['重启期限', 'Time to reopen a closed case'], days(7)),
  archive('archive', ['自动归档', 'Archiving by itself'], days(30)),
];

/**
 * The table a new installation starts with; each row says where its figure comes from and what stands behind it. A city
 * publishes its own: what a law allows it may shorten, never lengthen.
 */
export const standardDeadlines: readonly DeadlinePolicy[] = [
  ...runningDeadlines,
  ...mediationDeadlines,
  ...furtherDeadlines,
];
