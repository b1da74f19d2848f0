import type { Template } from '../template';
import { footer, numberLine, page, partyRows } from './blocks';
import {
  committee,
  disputeKind,
  mediators,
  optional,
  optionalList,
  parties,
  required,
  requiredList,
} from './fields';

/** What was said at a session and what came of it: people's mediation law, Art 22, 23 and 27. */
export const minutes: Template = {
  kind: 'MINUTES',
  version: 1,
  title: { zh: '调解笔录', en: 'Minutes of a mediation session' },
  page,
  fields: [
    committee,
    disputeKind,
    required('session.ordinal', 'count', '第几次调解', 'which session'),
    required('session.beginsAt', 'moment', '开始时间', 'began at'),
    required('session.endsAt', 'moment', '结束时间', 'ended at'),
    required('session.place', 'text', '调解地点', 'place'),
    required('session.isOpen', 'yes-no', '是否公开进行', 'whether it was open'),
    mediators,
    required('recorder', 'text', '记录人', 'recorder'),
    parties,
    optionalList('participants', '其他参加人', 'other participants', [
      required('name', 'text', '姓名', 'name'),
      required('capacity', 'text', '参加身份', 'capacity'),
      optional('unit', 'text', '单位或住址', 'employer or address'),
    ]),
    required('rightsTold', 'yes-no', '是否已告知权利义务', 'rights and duties were told'),
    requiredList('statements', '调解记录', 'what was said', [
      required('speaker', 'text', '发言人', 'speaker'),
      required('words', 'prose', '发言内容', 'what he said'),
    ]),
    required('outcome', 'prose', '调解结果', 'what came of it'),
  ],
  blocks: [
    numberLine,
    {
      kind: 'rows',
      rows: [
        [{ label: '调解机构', value: '{committee}' }],
        [
          { label: '纠纷类型', value: '{disputeKind}' },
          { label: '第几次调解', value: '第{session.ordinal}次' },
        ],
        [
          { label: '开始时间', value: '{session.beginsAt}' },
          { label: '结束时间', value: '{session.endsAt}' },
        ],
        [
          { label: '调解地点', value: '{session.place}' },
          { label: '公开进行', value: '{session.isOpen}' },
        ],
        [
          { label: '人民调解员', value: '{mediators}' },
          { label: '记录人', value: '{recorder}' },
        ],
      ],
    },
    { kind: 'heading', text: '当事人' },
    partyRows,
    { kind: 'heading', text: '其他参加人', when: 'participants' },
    {
      kind: 'table',
      when: 'participants',
      each: 'participants',
      columns: [
        { title: '序号', value: '{item.#}', width: 8, align: 'centre' },
        { title: '姓名', value: '{item.name}', width: 20 },
        { title: '参加身份', value: '{item.capacity}', width: 26 },
        { title: '单位或住址', value: '{item.unit}', width: 46 },
      ],
    },
    { kind: 'heading', text: '告知事项' },
    {
      kind: 'paragraph',
      text: '人民调解员是否已告知当事人：调解自愿进行，不收费；当事人可以选择或者接受人民调解员，可以接受、拒绝调解或者要求终止调解，可以要求公开或者不公开进行，自主决定是否达成协议；应当如实说明事实，遵守秩序，尊重他人行使权利（《中华人民共和国人民调解法》第二十三条、第二十四条）：{rightsTold}。',
    },
    { kind: 'heading', text: '调解记录' },
    { kind: 'paragraph', each: 'statements', text: '{item.speaker}：{item.words}' },
    { kind: 'heading', text: '调解结果' },
    { kind: 'paragraph', text: '{outcome}' },
    { kind: 'paragraph', text: '以上笔录已交各方阅读或者向其宣读，确认无误后签名。' },
    {
      kind: 'signatures',
      lines: [
        { label: '{item.role} {item.name}（签名、盖章或按指印）', each: 'parties' },
        { label: '参加人 {item.name}（签名）', each: 'participants' },
        { label: '人民调解员（签名）' },
        { label: '记录人（签名）' },
      ],
    },
  ],
  footer,
};
