import type { Template } from '../template';
import { footer, numberLine, page } from './blocks';
import { committee, optionalList, partyNames, required, optional } from './fields';

/** How the parties keep their agreement, which the committee watches over: people's mediation law, Art 31. */
export const followUp: Template = {
  kind: 'FOLLOW_UP',
  version: 1,
  title: { zh: '回访记录', en: 'Record of a follow-up visit' },
  page,
  fields: [
    committee,
    partyNames,
    required('agreement.number', 'text', '调解协议书编号', 'number of the agreement'),
    required('agreement.effectiveOn', 'date', '协议生效日期', 'agreement in effect since'),
    required('visitedAt', 'moment', '回访时间', 'visited at'),
    required('way', 'text', '回访方式', 'way of the visit'),
    required('visitor', 'text', '回访人', 'visitor'),
    required('visited', 'text', '被回访人', 'who was visited'),
    required('subject', 'prose', '回访事由', 'subject'),
    optionalList('obligations', '履行事项', 'obligations', [
      required('party', 'text', '履行人', 'who performs'),
      required('content', 'text', '履行内容', 'what is to be done'),
      required('dueOn', 'date', '履行期限', 'due on'),
      required('state', 'text', '履行情况', 'how far it is done'),
    ]),
    required('findings', 'prose', '回访情况', 'what was found'),
    required('isPerformed', 'yes-no', '是否全部履行', 'performed in full'),
    optional('next', 'prose', '后续措施', 'what comes next'),
  ],
  blocks: [
    numberLine,
    {
      kind: 'rows',
      rows: [
        [{ label: '回访机构', value: '{committee}' }],
        [{ label: '当事人', value: '{partyNames}' }],
        [
          { label: '协议书编号', value: '{agreement.number}' },
          { label: '生效日期', value: '{agreement.effectiveOn}' },
        ],
        [
          { label: '回访时间', value: '{visitedAt}' },
          { label: '回访方式', value: '{way}' },
        ],
        [
          { label: '回访人', value: '{visitor}' },
          { label: '被回访人', value: '{visited}' },
        ],
        [{ label: '回访事由', value: '{subject}', lines: 2 }],
        [{ label: '回访情况', value: '{findings}', lines: 8 }],
        [{ label: '全部履行', value: '{isPerformed}' }],
        [{ label: '后续措施', value: '{next}', lines: 3 }],
      ],
    },
    { kind: 'heading', text: '履行事项', when: 'obligations' },
    {
      kind: 'table',
      when: 'obligations',
      each: 'obligations',
      columns: [
        { title: '序号', value: '{item.#}', width: 8, align: 'centre' },
        { title: '履行人', value: '{item.party}', width: 18 },
        { title: '履行内容', value: '{item.content}', width: 32 },
        { title: '履行期限', value: '{item.dueOn}', width: 22 },
        { title: '履行情况', value: '{item.state}', width: 20 },
      ],
    },
    {
      kind: 'paragraph',
      text: '人民调解委员会依照《中华人民共和国人民调解法》第三十一条监督协议的履行，督促当事人履行约定的义务。',
    },
    {
      kind: 'signatures',
      lines: [{ label: '被回访人（签名）' }, { label: '回访人（签名）' }],
    },
  ],
  footer,
};
