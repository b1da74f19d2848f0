import { labels } from '../labels';

/** What would be published or opened is not sound. */
export const refusalsOfRules = labels({
  CATEGORY_UNKNOWN: { zh: '没有此类别', en: 'There is no such category' },
  CATEGORY_NOT_A_LEAF: { zh: '请选择更具体的类别', en: 'Choose a more specific category' },
  CATEGORY_CODE_MALFORMED: { zh: '类别代码格式不正确', en: 'The category code is malformed' },
  CATEGORY_CODE_TAKEN: { zh: '类别代码重复', en: 'The category code occurs twice' },
  CATEGORY_PARENT_UNKNOWN: { zh: '上级类别不存在', en: 'The parent category is not there' },
  CATEGORY_OF_NOBODY: {
    zh: '类别须写明至少一个层级，否则无人可以处置',
    en: 'A category names a level at least; else nobody may handle it',
  },
  EFFECTIVE_BEFORE_LAST_VERSION: {
    zh: '生效时间早于现行版本',
    en: 'It would take effect before the version that is in force',
  },
  EFFECTIVE_IN_THE_PAST: {
    zh: '新版本只能自现在起生效',
    en: 'A new version takes effect from now on, not before',
  },
  ROW_NAMED_TWICE: {
    zh: '同一行重复列出，或既更改又删去',
    en: 'A row is named twice, or both changed and left out',
  },
  ROW_UNKNOWN: { zh: '没有要删去的这一行', en: 'There is no such row to leave out' },
  POLICY_ID_MALFORMED: {
    zh: '时限编号只能用小写字母、数字和短横线',
    en: 'The id of a deadline has small letters, digits and dashes only',
  },
  WARNINGS_OUT_OF_ORDER: {
    zh: '提醒日须为时限之内的整数日，并按先后排列',
    en: 'Days of warning are whole days within the period, one after the other',
  },
  POLICIES_COLLIDE: {
    zh: '两条时限适用于完全相同的案件',
    en: 'Two deadlines would apply to the very same cases',
  },
  CLOCK_WITHOUT_POLICY: {
    zh: '每种计时都须有一条适用于所有案件的时限',
    en: 'Every kind of clock needs one deadline for cases of all sorts',
  },
  POLICY_WITHOUT_AMOUNT: {
    zh: '计时所依据的一行须写明时长与计量单位，或写明占首次办理时限的百分比',
    en: 'A row by which clocks run says how much and in which unit, or how much of the first handling',
  },
  AMOUNT_AND_SHARE: {
    zh: '时长与百分比只能写其一',
    en: 'A row is an amount or a share of the handling, never both',
  },
  AMOUNT_OUT_OF_BOUNDS: {
    zh: '时限须为整数，并在允许的范围内',
    en: 'A period is a whole number within the bounds',
  },
  STATUTORY_AMOUNT_LENGTHENED: {
    zh: '法定时限可以缩短，不得延长、改变计法或取消',
    en: 'What a law allows may be shortened, never lengthened, counted otherwise or left out',
  },
  VERSION_NEVER_IN_FORCE: {
    zh: '该版本尚未生效，或在生效前已被后续版本取代',
    en: 'That version is not in force yet, or was replaced before it came into force',
  },
  VERSION_UNKNOWN: { zh: '没有发布过该版本', en: 'No such version was published' },
  POLICY_UNKNOWN: {
    zh: '该版本中没有这样一条计时的时限',
    en: 'That version has no such row by which clocks run',
  },
  RETROACTION_WINDOW_MALFORMED: {
    zh: '追溯期间须有先后，且不晚于现在',
    en: 'The span ends after it begins, and not later than now',
  },
  NOTHING_TO_REJUDGE: {
    zh: '该版本与此前各版本的时限相同，无可追溯',
    en: 'No deadline of that version differs from those before it',
  },
  POWER_MALFORMED: {
    zh: '事权须写明一个单位，或写明层级（及机构类别）；指挥、监督中心不处置案件',
    en: 'A power names one unit, or a level and perhaps a kind of office; centres handle nothing',
  },
  POWER_ELSEWHERE: {
    zh: '该单位不在清单适用的区域内',
    en: 'That unit does not lie in the area that the list is for',
  },
  POWERS_COLLIDE: { zh: '两条事权完全相同', en: 'Two powers are about the very same' },
  POWER_IS_LISTED: {
    zh: '该类别在贵单位事权之内',
    en: 'Cases of this category are among the powers of your unit',
  },
  MEASURE_TWICE: { zh: '同一指标重复列出', en: 'A measure is named twice' },
  WEIGHTS_NOT_WHOLE: {
    zh: '各指标权重须为 1 至 100 的整数，合计 100',
    en: 'Weights are whole numbers from 1 to 100, and 100 together',
  },
  OFFICE_HOURS_MALFORMED: {
    zh: '办公时间格式不正确，例如 09:00-12:00,14:00-18:00',
    en: 'The office hours are malformed; write 09:00-12:00,14:00-18:00',
  },
  SPECIAL_DAY_MALFORMED: { zh: '日历中没有这一天', en: 'There is no such day' },
  DAY_OUT_OF_BOUNDS: {
    zh: '日历只涵盖 1992 年至 2999 年',
    en: 'Calendars go from 1992 to 2999',
  },
  UNIT_CODE_MALFORMED: { zh: '单位代码格式不正确', en: 'The unit code is malformed' },
  BEFORE_RECORDS: {
    zh: '该时间早于平台记录的开始：当时尚无生效的类别目录',
    en: 'The moment lies before the records of the platform: no catalogue was in force then',
  },
  UNIT_OF_OTHER_DISTRICT: {
    zh: '单位须同属一个区县',
    en: 'The units have to be of one district, and below it',
  },
  UNIT_CODE_TAKEN: { zh: '单位代码已被占用', en: 'The unit code is taken' },
  UNIT_PARENT_UNKNOWN: { zh: '上级单位不存在或不相符', en: 'The parent unit is not there or does not fit' },
  UNIT_LEFT_BEHIND: {
    zh: '下属单位须逐一写明承接单位',
    en: 'Name what follows each unit below it: here the level changes',
  },
  UNIT_NAMED_TWICE: { zh: '同一单位重复列出', en: 'A unit is named twice' },
  SUCCESSOR_UNLIKE: {
    zh: '机构由机构承接，辖区由同级（升格时为上级）辖区承接',
    en: 'An office is followed by an office, a territorial unit by one of its level, or a higher one when it is raised',
  },
  REORGANISATION_OF_OTHER_KIND: {
    zh: '所列单位变动与所选方式（改制、合并、拆分、升格、划转）不符',
    en: 'What is named is not what it is called: a conversion, merger, split, raising or move',
  },
  TOO_MANY_UNITS_AT_ONCE: { zh: '一次变动的单位过多，请分批办理', en: 'Too many units change at once' },
  NOT_A_SCOPE: {
    zh: '只能为省、市、区（县）发布',
    en: 'Published only for a province, a city or a district',
  },
});
