import type { DeadlinePolicy } from './policy';
import { days, figure, hours, rowsOf, workingDays, workingHours } from './row';

const platform = '平台默认值，可由城市调整';
const urbanSource = 'GB/T 30428.8、CJ/T 315-2009，地方时限表';
const petitionSource = '信访工作条例';
const accidentSource = '生产安全事故报告和调查处理条例';
const licensingSource = '行政许可法';

const hotline = rowsOf('HOTLINE', 'PRACTICE', '北京 2021 征求意见稿');
const urban = rowsOf('URBAN_FACTS', 'STANDARD', urbanSource);
const extension = rowsOf('EXTENSION', 'PRACTICE', '地方规定');
const trigger = rowsOf('TRIGGER', 'PRACTICE', '巴彦淖尔市');
const petition = rowsOf('PETITION', 'LAW', petitionSource);
const accident = rowsOf('ACCIDENT', 'LAW', accidentSource);
const hazard = rowsOf('HAZARD', 'DESIGN', platform);
const service = rowsOf('SERVICE', 'LAW', licensingSource);
const review = rowsOf('APPEAL', 'LAW', '行政复议法 20、30、62、88');
const village = rowsOf('SELF_GOVERNANCE', 'LAW', '村民委员会组织法 21、26、30');

/** Rows that no part of a case runs by yet; whoever counts by hand finds them here. */
export const furtherDeadlines: readonly DeadlinePolicy[] = [
  hotline('hotline-answer', ['热线接听', 'Answering a hotline call'], figure('15 秒', '15 seconds')),
  hotline('hotline-emergency', ['紧急诉求反馈', 'Feedback: emergency'], hours(2)),
  hotline('hotline-utilities', ['水电气热诉求反馈', 'Feedback: utilities'], hours(24)),
  hotline('hotline-general', ['一般诉求反馈', 'Feedback: general'], days(7)),
  hotline('hotline-complex', ['疑难诉求反馈', 'Feedback: complex'], days(15)),
  rowsOf('HOTLINE', 'PRACTICE', '晴隆县公开办理时限')(
    'hotline-consultation',
    ['咨询答复', 'Answer to a question'],
    workingDays(1),
  ),
  urban('urban-road-dirty', ['道路不洁', 'Dirty road'], workingHours(5)),
  urban('urban-spoil', ['渣土处置', 'Spoil'], workingDays(4)),
  urban('urban-standing-water', ['道路积水', 'Standing water'], workingHours(4)),
  urban('urban-green', ['绿化养护', 'Green space'], workingDays(5)),
  urban(
    'urban-illegal-building-stop',
    ['违法搭建：责令停工', 'Illegal building: stop of work'],
    workingHours(4),
  ),
  urban('urban-illegal-building-penalty', ['违法搭建：处罚', 'Illegal building: penalty'], workingDays(7)),
  extension('extension', ['延期，一次；再次须上级批准', 'Extension, once; again by a higher leader'], {
    percentOfHandling: 50,
  }),
  trigger(
    'problem-ticket',
    ['疑难工单', 'Problem ticket'],
    figure('重办或转办三次及以上', 'three times handled anew or passed on, or more'),
  ),
  rowsOf('TRIGGER', 'PRACTICE', '晴隆县公开办理时限')(
    'callback-sample',
    ['抽样回访', 'Sample of call-backs'],
    figure('每期不少于百分之十', 'ten per cent of a period at least'),
  ),
  petition('petition-forwarding', ['转送、交办', 'Forwarding or assigning'], days(15)),
  petition('petition-notice', ['书面告知', 'Notice in writing'], days(15)),
  petition('petition-objection', ['管辖异议', 'Objection to jurisdiction'], workingDays(5)),
  petition('petition-decision', ['处理意见', 'Decision'], days(60)),
  petition('petition-extension', ['办理延期', 'Extension'], days(30)),
  petition('petition-review-request', ['请求复查', 'Request for review'], days(30)),
  petition('petition-review', ['复查意见', 'Opinion of the review'], days(30)),
  petition('petition-recheck-request', ['请求复核', 'Request for a second review'], days(30)),
  petition(
    'petition-recheck',
    ['复核意见（听证除外）', 'Opinion of the second review, hearing left out'],
    days(30),
  ),
  petition(
    'petition-urgent',
    ['重大紧急信访', 'Grave and urgent petition'],
    figure('立即报告', 'report at once'),
  ),
  accident('accident-report', ['单位负责人报告', 'Report by the head of the unit'], hours(1)),
  accident('accident-report-upward', ['逐级上报', 'Each level upward'], hours(2)),
  accident('accident-supplement', ['事故补报', 'Supplement'], days(30)),
  accident(
    'accident-supplement-traffic',
    ['道路交通、火灾事故补报', 'Supplement: traffic and fire'],
    days(7),
  ),
  accident('accident-investigation', ['事故调查报告', 'Report of the investigation'], days(60)),
  accident('accident-investigation-extension', ['事故调查延长', 'Investigation: extension'], days(60)),
  accident('accident-reply', ['事故批复', 'Reply on the report'], days(15)),
  accident('accident-reply-gravest', ['特别重大事故批复', 'Reply: gravest accidents'], days(30)),
  rowsOf('ACCIDENT', 'LAW', '突发事件应对法（2024）60、61')(
    'emergency-report',
    ['突发事件报告', 'Report of an emergency'],
    figure('立即报告', 'report at once'),
  ),
  rowsOf('HAZARD', 'LAW', '安全生产法 70')(
    'power-cut-notice',
    ['停电通知', 'Notice of a power cut'],
    hours(24),
  ),
  hazard('hazard-general', ['一般隐患整改', 'General hazard'], days(15)),
  hazard(
    'hazard-major-reinspection',
    ['重大隐患复查', 'Major hazard: inspection after repair'],
    workingDays(5),
  ),
  service('service-supplement', ['一次性补正告知', 'One notice of what is missing'], workingDays(5)),
  service('service-decision', ['许可决定', 'Decision'], workingDays(20)),
  service('service-decision-extension', ['许可决定延长', 'Decision: extension'], workingDays(10)),
  service('service-joint', ['联合办理', 'Joint decision'], workingDays(45)),
  service('service-joint-extension', ['联合办理延长', 'Joint decision: extension'], workingDays(15)),
  service('service-delivery', ['送达', 'Delivery'], workingDays(10)),
  review('review-application', ['申请行政复议', 'Application for administrative review'], days(60)),
  review('review-acceptance', ['行政复议受理', 'Administrative review: acceptance'], workingDays(5)),
  review('review-decision', ['行政复议决定', 'Administrative review: decision'], days(60)),
  review('review-decision-summary', ['行政复议简易程序', 'Administrative review: summary'], days(30)),
  village('village-meeting-notice', ['村民会议公告', 'Notice of a village meeting'], days(10)),
  village(
    'village-representatives',
    ['村民代表会议', 'Meeting of representatives'],
    figure('每季度一次，三分之二以上出席', 'quarterly, two thirds present'),
  ),
  village(
    'village-publication',
    ['村务公开', 'Publication of village affairs'],
    figure('一般每季度，财务较多的每月', 'quarterly; monthly where much is spent'),
  ),
  rowsOf('SELF_GOVERNANCE', 'LOCAL_LAW', '宁波市人民调解条例 13')(
    'committee-changes',
    ['调解委员会变动备案', 'Filing of changes to a committee'],
    workingDays(30),
  ),
  rowsOf('EVALUATION', 'DESIGN', platform)(
    'evaluation-appeal',
    ['考评异议', 'Appeal against an evaluation'],
    workingDays(5),
  ),
  rowsOf('PERSONAL_DATA', 'DESIGN', platform)(
    'personal-data-request',
    ['个人信息请求答复', 'Answer to a personal data request'],
    workingDays(15),
  ),
];
