import type { Label } from '@casegrid/domain';

/** What an input has to be like, said after the name of its field. */
type Reason = (bound: string) => Label;

const said =
  (zh: string, en: string): Reason =>
  () => ({ zh, en });
const bound =
  (zh: string, en: string): Reason =>
  (limit) => ({ zh: zh.replace('#', limit), en: en.replace('#', limit) });

/** By the kind of check, as class-validator and our own checks name it; # is the number that the check names. */
const reasons: Readonly<Record<string, Reason>> = {
  minLength: bound('至少 # 个字符', 'has to have # characters or more'),
  maxLength: bound('至多 # 个字符', 'has to have # characters or fewer'),
  min: bound('不得小于 #', 'has to be # or more'),
  max: bound('不得大于 #', 'has to be # or less'),
  arrayMinSize: bound('至少 # 项', 'has to have # entries or more'),
  arrayMaxSize: bound('至多 # 项', 'has to have # entries or fewer'),
  arrayUnique: said('不得有重复项', 'has to have each entry once'),
  nestedValidation: said('缺少内容', 'has to have something in it'),
  isEmail: said('须为电子邮件地址', 'has to be an address'),
  isLongitude: said('须为经度，并同时给出纬度', 'has to be a longitude, and comes with a latitude'),
  isLatitude: said('须为纬度，并同时给出经度', 'has to be a latitude, and comes with a longitude'),
  plainText: said(
    '含有不是文字的字符（NUL、控制字符或半个字符）',
    'has characters that are not text (NUL, control or half characters)',
  ),
  visibleText: said('不得为空白', 'has to have something to be seen'),
  oneLine: said(
    '须为一行文字，不含换行、制表符或改变书写方向的字符',
    'has to be one line of text, without tabs or characters that change its direction',
  ),
  oneReporter: said('报告人至多一名', 'has to name one reporter at most'),
  categoryCode: said('须为类别目录中的代码', 'has to be a code of the catalogue'),
  fileHash: said(
    '须为文件的 SHA-256（64 位小写十六进制）',
    'has to be the SHA-256 of the file in 64 lower-case hex digits',
  ),
  phone: said(
    '须为电话号码（可含空格、短横、括号，至少 5 位数字，至多 24 个字符）',
    'has to be up to 24 digits, spaces, dashes or brackets, with 5 digits or more',
  ),
  identityNumber: said('须为 5 至 24 位字母或数字', 'has to be 5 to 24 letters and digits'),
  caseId: said('须为案件编号', 'has to be the id of a case'),
  mediationId: said('须为调解编号', 'has to be the id of a mediation'),
  isInt: said('须为整数', 'has to be a whole number'),
  isIn: said('不在可选的取值之内', 'is none of the values that may be given here'),
  unitId: said('须为单位编号', 'has to be the id of a unit'),
  officerId: said('须为工作人员编号', 'has to be the id of an officer'),
  personId: said('须为人员编号', 'has to be the id of a person'),
  officeHours: said(
    '须为依次排列的时段，如 09:00-12:00,14:00-18:00',
    'has to be parts of a day in order, such as 09:00-12:00,14:00-18:00',
  ),
  calendarCode: said('须为 CN 或单位代码', 'has to be CN or the code of a unit'),
  inOurTime: said('须为 1992 至 2999 年间的时间', 'has to be a moment from 1992 to 2999'),
  UUID: said('须为小写、带连字符的 UUID', 'has to be a UUID in lower case with dashes'),
  DateTime: said(
    '须为带时区的时间，如 2026-03-01T08:30:00+08:00',
    'has to be a moment with an offset, such as 2026-03-01T08:30:00+08:00',
  ),
  Date: said('须为日期，如 2026-03-02', 'has to be a day, such as 2026-03-02'),
  UnitCode: said('须为单位代码', 'has to be the code of a unit'),
  Position: said('须为日志位置', 'has to be a position of the log'),
  missing: said('必填', 'has to be given'),
  unnamed: said('没有这个字段', 'is no field of it'),
  otherType: said('类型或取值不符', 'is of another type'),
};

/** Kinds of checks whose reasons can be told. */
export const isReason = (kind: string): boolean => kind in reasons;

/** Why a check failed: the number that it names stands last in the words of whoever checked. */
export const reasonOf = (kind: string, words = ''): Label =>
  (reasons[kind] ?? said('不符合要求', 'is not as required'))(/(\d+)\D*$/.exec(words)?.[1] ?? '');
