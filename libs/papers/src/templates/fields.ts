import type { Field, FieldType } from '../template';

/** A field that must be filled in before a paper is made. */
export const required = (path: string, type: FieldType, zh: string, en: string): Field => ({
  path,
  type,
  required: true,
  label: { zh, en },
});

/** A field whose place stays empty, for writing by hand, when it is not known. */
export const optional = (path: string, type: FieldType, zh: string, en: string): Field => ({
  ...required(path, type, zh, en),
  required: false,
});

/** A list of records that has at least one. */
export const requiredList = (path: string, zh: string, en: string, of: readonly Field[]): Field => ({
  ...required(path, 'list', zh, en),
  of,
});

export const optionalList = (path: string, zh: string, en: string, of: readonly Field[]): Field => ({
  ...optional(path, 'list', zh, en),
  of,
});

/** Who the parties are, as the Ministry of Justice's model forms ask for it; names apart, most are not known of everybody. */
export const parties = requiredList('parties', '当事人', 'parties', [
  required('role', 'text', '身份（申请人、被申请人等）', 'part in the dispute'),
  required('name', 'text', '姓名或名称', 'name'),
  optional('sex', 'text', '性别', 'sex'),
  optional('ethnicity', 'text', '民族', 'ethnicity'),
  optional('birthDate', 'date', '出生日期', 'date of birth'),
  optional('occupation', 'text', '职业或职务', 'occupation or office'),
  optional('identityNumber', 'text', '证件号码', 'identity number'),
  optional('phone', 'text', '联系方式', 'phone'),
  optional('address', 'text', '单位或住址', 'employer or address'),
  optional('agent', 'text', '委托代理人', 'agent'),
]);

export const committee = required('committee', 'text', '人民调解委员会', 'mediation committee');
export const disputeKind = required('disputeKind', 'text', '纠纷类型', 'kind of dispute');
export const mediators = required('mediators', 'list', '人民调解员', 'mediators');
export const recorder = optional('recorder', 'text', '记录人', 'recorder');
export const partyNames = required('partyNames', 'list', '当事人姓名', 'names of the parties');
