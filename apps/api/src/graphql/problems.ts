import { refusals, type Fault, type Label, type RefusalCode, type Vocabulary } from '@casegrid/domain';
import { GraphQLError } from 'graphql';
import Negotiator from 'negotiator';

export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NO_POST'
  | 'POST_NOT_CHOSEN'
  | 'AUTHORITY_NOT_CURRENT'
  | 'BAD_INPUT'
  | 'BOARD_OF_OFFICE'
  | 'UNIT_GAVE_WAY'
  | 'CURSOR_NOT_VALID'
  | 'PAGE_SIZE_NOT_VALID'
  | 'PAGE_DIRECTION_NOT_VALID'
  | 'POSITION_NOT_VALID'
  | 'OPERATION_NOT_FOUND'
  | 'OPERATION_TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_FIELDS'
  | 'TOO_MANY_NODES'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'SUBSCRIPTIONS_ONLY'
  | 'SUBSCRIPTIONS_BY_WEBSOCKET'
  | 'READ_MODEL_BEHIND'
  | 'STORE_UNAVAILABLE'
  | 'RECORD_DAMAGED'
  | 'DATABASE_UNAVAILABLE'
  | 'FILES_UNAVAILABLE'
  | 'FILE_DAMAGED'
  | 'ISSUER_UNAVAILABLE'
  | 'INTERNAL';

/** What can be wrong with a request itself, or with us; what the domain refuses is in `refusals`. */
export const problems: Vocabulary<ProblemCode> = {
  UNAUTHENTICATED: { zh: '请先登录，或登录已失效', en: 'No valid token came with the request' },
  FORBIDDEN: { zh: '您的岗位无权查看', en: 'Your post does not allow this' },
  NO_POST: { zh: '您目前没有任何岗位', en: 'You hold no post now' },
  POST_NOT_CHOSEN: {
    zh: '您有多个岗位，请用 x-casegrid-post 指明',
    en: 'You hold several posts; name one in x-casegrid-post',
  },
  AUTHORITY_NOT_CURRENT: {
    zh: '岗位信息暂不是最新，请稍后重试',
    en: 'Posts are not known to be current; try again soon',
  },
  BAD_INPUT: { zh: '输入不符合要求', en: 'The input is not as required' },
  BOARD_OF_OFFICE: {
    zh: '看板按辖区统计，部门没有看板',
    en: 'Boards are of territorial units, not of offices',
  },
  UNIT_GAVE_WAY: { zh: '该单位已撤并，请改用承接单位', en: 'The unit gave way to another: ask for that one' },
  CURSOR_NOT_VALID: { zh: '游标无效或不属于此列表', en: 'The cursor is not of this list' },
  PAGE_SIZE_NOT_VALID: { zh: '每页数量须为 1 至 100', en: 'A page has 1 to 100 entries' },
  PAGE_DIRECTION_NOT_VALID: {
    zh: '请用 first 与 after，或 last 与 before，不可混用',
    en: 'Ask with first and after, or with last and before, not with both',
  },
  POSITION_NOT_VALID: { zh: '位置无效', en: 'This is no position of the log' },
  OPERATION_NOT_FOUND: {
    zh: '请求中没有此名称的操作，或未指明执行哪一个',
    en: 'The document has no operation of this name, or has several and none is named',
  },
  OPERATION_TOO_DEEP: { zh: '查询层级过深', en: 'The operation is nested too deeply' },
  TOO_MANY_ALIASES: { zh: '别名过多', en: 'The operation has too many aliases' },
  TOO_MANY_FIELDS: { zh: '字段过多', en: 'The operation has too many fields' },
  TOO_MANY_NODES: { zh: '列表条目过多', en: 'The operation asks for too many entries of lists' },
  TOO_MANY_SUBSCRIPTIONS: {
    zh: '此连接上的订阅过多',
    en: 'The connection has too many subscriptions',
  },
  SUBSCRIPTIONS_ONLY: {
    zh: '此连接只用于订阅；查询与变更请用 POST',
    en: 'This connection is for subscriptions; send queries and mutations by POST',
  },
  SUBSCRIPTIONS_BY_WEBSOCKET: {
    zh: '订阅请用 WebSocket',
    en: 'Subscriptions go over a WebSocket',
  },
  READ_MODEL_BEHIND: {
    zh: '数据尚未更新，请稍后重试',
    en: 'The data has not caught up yet; try again soon',
  },
  STORE_UNAVAILABLE: {
    zh: '事件库暂不可用；请用相同的操作编号重试',
    en: 'The event store does not answer; send the same command again',
  },
  RECORD_DAMAGED: {
    zh: '事件库中的一条记录已损坏，重试无用；请联系运维人员',
    en: 'A record in the event store is damaged; asking again does not help, its operator has to mend it',
  },
  DATABASE_UNAVAILABLE: {
    zh: '数据库暂不可用；请用相同的操作编号重试',
    en: 'The database does not answer; send the same again',
  },
  FILES_UNAVAILABLE: {
    zh: '文件库暂不可用，请稍后重试',
    en: 'The store of files does not answer; try again soon',
  },
  FILE_DAMAGED: {
    zh: '文件已损坏，无法打开；请重新上传同一文件，或联系运维人员',
    en: 'The file is damaged and is not given; send the same file again, or tell the operator',
  },
  ISSUER_UNAVAILABLE: {
    zh: '身份认证服务暂不可用，请稍后重试',
    en: 'The issuer of tokens does not answer; try again soon',
  },
  INTERNAL: { zh: '系统内部错误', en: 'Something went wrong on our side' },
};

export type Language = keyof Label;

/**
 * For what is found before an operation begins, where the server takes 500 for whatever names no status; what went
 * wrong in one is told under 200, as GraphQL over HTTP has it.
 */
const statuses: Partial<Record<ProblemCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NO_POST: 403,
  POST_NOT_CHOSEN: 403,
  OPERATION_NOT_FOUND: 400,
  SUBSCRIPTIONS_BY_WEBSOCKET: 400,
  OPERATION_TOO_DEEP: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_FIELDS: 400,
  TOO_MANY_NODES: 400,
  AUTHORITY_NOT_CURRENT: 503,
  ISSUER_UNAVAILABLE: 503,
};

/** A problem with the request, in the caller's language, with what a client needs to act on it. */
export class Problem extends GraphQLError {
  constructor(code: ProblemCode, language: Language, details: Readonly<Record<string, unknown>> = {}) {
    const status = statuses[code];
    super(problems[code][language], {
      extensions: { ...details, code, ...(status && { http: { status } }) },
    });
  }
}

/** What the domain refuses, in the caller's language. */
export class Refusal extends GraphQLError {
  constructor(code: RefusalCode, language: Language, field?: string, faults: readonly Fault[] = []) {
    const told = faults.map(({ label, ...fault }) => ({ ...fault, label: label[language] }));
    super(refusals[code][language], {
      extensions: { code, ...(field && { field }), ...(told.length > 0 && { faults: told }) },
    });
  }
}

const languages: readonly string[] = ['en', 'zh'] satisfies Language[];

/** Of the languages of Accept-Language the one that we speak and that is wanted most: Chinese or English. */
export function languageOf(accepted = ''): Language {
  const wanted = new Negotiator({ headers: { 'accept-language': accepted } }).languages();
  const spoken = wanted.map((range) => range.slice(0, 2).toLowerCase());
  return spoken.find((tag): tag is Language => languages.includes(tag)) ?? 'en';
}
