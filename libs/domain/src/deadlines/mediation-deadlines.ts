import type { DeadlinePolicy } from './policy';
import { days, hours, rowsOf, workingDays, years } from './row';

const platform = '平台默认值，可由城市调整';
const shenzhen = '深圳经济特区矛盾纠纷多元化解条例';
const courtRule = '法释〔2011〕5号；民事诉讼法';

const acceptance = rowsOf('MEDIATION_ACCEPTANCE', 'LOCAL_LAW', `${shenzhen} 45`);
const administrative = rowsOf('ADMINISTRATIVE_ACCEPTANCE', 'LOCAL_LAW', `${shenzhen} 46`);
const complex = rowsOf('COMPLEX_ACCEPTANCE', 'LOCAL_LAW', `${shenzhen} 46`);
const mediation = rowsOf('MEDIATION', 'LOCAL_LAW', `${shenzhen}；人民调解工作若干规定`);
const extension = rowsOf('MEDIATION_EXTENSION', 'DESIGN', platform);
const handOver = rowsOf('HAND_OVER', 'DESIGN', platform);
const riskReport = rowsOf('RISK_REPORT', 'DESIGN', `人民调解法 25（法无时限）；${platform}`);
const confirmation = rowsOf('CONFIRMATION', 'LAW', '人民调解法 33；民事诉讼法 205');
const suit = rowsOf('SUIT_AFTER_DECISION', 'PRACTICE', '民间纠纷处理办法 21');

/** On days 15, 23 and 28 of the thirty (a design figure). */
const beforeItLapses = { warnAfter: [15, 23, 28] };

/** Rows by which mediations run. */
export const mediationDeadlines: readonly DeadlinePolicy[] = [
  acceptance('mediation-passing-on', ['调解受理或移送', 'Acceptance, or passing on'], workingDays(3)),
  administrative(
    'administrative-mediation',
    ['行政调解受理', 'Administrative mediation: acceptance'],
    workingDays(5),
  ),
  complex(
    'administrative-mediation-complex',
    ['行政调解受理：复杂', 'Administrative mediation: acceptance, complex'],
    workingDays(10),
  ),
  mediation('mediation', ['调解期限', 'Mediation'], days(30)),
  extension(
    'mediation-extension',
    ['调解延长（双方同意）', 'Extension, asked for by both parties'],
    days(30),
  ),
  handOver('hand-over', ['三调移交答复', 'Answer to a hand-over'], workingDays(3)),
  riskReport('risk-report', ['激化风险报告公安机关', 'Report of a risk to the police'], hours(2)),
  rowsOf('FIRST_FOLLOW_UP', 'DESIGN', platform)(
    'follow-up-first',
    ['首次履行回访', 'First visit about performance'],
    days(7),
  ),
  rowsOf('SECOND_FOLLOW_UP', 'DESIGN', platform)(
    'follow-up-second',
    ['第二次履行回访', 'Second visit about performance'],
    days(30),
  ),
  rowsOf('THIRD_FOLLOW_UP', 'DESIGN', platform)(
    'follow-up-third',
    ['第三次履行回访', 'Third visit about performance'],
    days(90),
  ),
  rowsOf('LAST_FOLLOW_UP', 'DESIGN', platform)(
    'follow-up-last',
    ['期满履行回访（自最后履行日起）', 'Visit after the last day of performance'],
    days(7),
  ),
  confirmation(
    'judicial-confirmation',
    ['申请司法确认', 'Application for judicial confirmation'],
    days(30),
    beforeItLapses,
  ),
  rowsOf('COURT_ACCEPTANCE', 'LAW', `${courtRule}（法释 4）`)(
    'court-acceptance',
    ['法院受理决定', 'Acceptance by the court'],
    days(3),
  ),
  rowsOf('COURT_RULING', 'LAW', `${courtRule}（法释 5）`)(
    'court-decision',
    ['法院确认裁定', 'Ruling of the court'],
    days(15),
  ),
  rowsOf('COURT_EXTENSION', 'LAW', `${courtRule}（法释 5）`)(
    'court-decision-extension',
    ['法院确认裁定延长', 'Ruling of the court: extension'],
    days(10),
  ),
  rowsOf('ENFORCEMENT', 'LAW', '民事诉讼法 250')(
    'enforcement',
    ['申请执行', 'Application for enforcement'],
    years(2),
  ),
  rowsOf('THIRD_PARTY_CHALLENGE', 'LAW', '法释〔2011〕5号 10')(
    'third-party-challenge',
    ['案外人申请撤销', 'Challenge by a third party'],
    years(1),
  ),
  suit('decision-suit', ['对处理决定起诉', 'Suit against a decision of the government'], days(15)),
];
