import { labels, type Vocabulary } from '../labels';
import { refusalsOfMediation } from './of-mediation';
import { refusalsOfPerson } from './of-person';
import { refusalsOfRules } from './of-rules';
import { refusalsOfState } from './of-state';

/** What is named is not there, does not fit, or comes at the wrong time. */
const refusalsOfInput = labels({
  UNIT_UNKNOWN: { zh: '没有此单位', en: 'There is no such unit' },
  UNIT_ELSEWHERE: { zh: '该单位不管辖案发地', en: 'That unit has no charge of the place' },
  UNIT_MAY_NOT_HANDLE_CATEGORY: {
    zh: '该单位不能处置此类案件',
    en: 'That unit may not handle this category',
  },
  NOT_THE_NEXT_LEVEL: { zh: '只能升级到上一级', en: 'A case is escalated to the next level above' },
  NOT_A_PLACE: { zh: '案发地须为社区（村）或网格', en: 'A place is a community, a village or a grid' },
  OFFICER_UNKNOWN: { zh: '没有此工作人员', en: 'There is no such officer' },
  OFFICER_ALREADY_REGISTERED: { zh: '该工作人员已登记', en: 'This officer is registered already' },
  ROLE_NOT_AT_UNIT: { zh: '该单位没有这种岗位', en: 'There is no such post at this unit' },
  POST_ALREADY_HELD: { zh: '已担任该岗位', en: 'The officer holds this post already' },
  POST_NOT_HELD: { zh: '未担任该岗位', en: 'The officer does not hold this post' },
  PERSON_UNKNOWN: { zh: '没有此人的信息', en: 'Nothing is kept about this person' },
  PERSON_ERASED: { zh: '此人的信息已删除', en: "This person's data was erased" },
  FILTER_UNKNOWN: { zh: '您没有保存此名称的筛选', en: 'You saved no filter of that name' },
  TOO_MANY_FILTERS: { zh: '保存的筛选过多', en: 'You saved as many filters as one may' },
  NOTICE_UNKNOWN: {
    zh: '没有此通知，或不能对其进行此操作',
    en: 'There is no such notice, or nothing of the kind to do with it',
  },
  STALE_REVISION: { zh: '案件已被他人处理，请刷新', en: 'Somebody acted since; look again' },
  COMMAND_ID_REUSED: { zh: '操作编号已用于另一操作', en: 'The command id was used for another command' },
  OCCURRED_IN_FUTURE: { zh: '发生时间不能晚于当前时间', en: 'It cannot have happened in the future' },
  OCCURRED_BEFORE_LAST_ACT: { zh: '发生时间早于上一操作', en: 'It cannot have happened before the last act' },
});

const all = {
  ...refusalsOfState,
  ...refusalsOfPerson,
  ...refusalsOfMediation,
  ...refusalsOfInput,
  ...refusalsOfRules,
};

export type RefusalCode = keyof typeof all;

/** Every expected "no", once, in both languages. The code is what clients rely on and never changes. */
export const refusals: Vocabulary<RefusalCode> = all;
