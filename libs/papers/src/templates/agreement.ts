import type { Template } from '../template';
import { footer, numberLine, page, partyRows, sealed } from './blocks';
import {
  committee,
  disputeKind,
  mediators,
  optional,
  optionalList,
  parties,
  recorder,
  required,
} from './fields';
import { requiredList } from './fields';

/** What the parties agreed upon, in the parts that the people's mediation law names in Art 29. */
export const agreement: Template = {
  kind: 'AGREEMENT',
  version: 1,
  title: { zh: '人民调解协议书', en: 'Mediation agreement' },
  page,
  fields: [
    committee,
    disputeKind,
    parties,
    required('facts', 'prose', '纠纷主要事实', 'main facts'),
    required('issues', 'prose', '争议事项', 'what was in dispute'),
    required('responsibilities', 'prose', '各方当事人的责任', 'responsibility of each party'),
    requiredList('terms', '协议内容', 'terms', [required('words', 'prose', '条款', 'words of the term')]),
    optionalList('obligations', '履行事项', 'obligations', [
      required('party', 'text', '履行人', 'who performs'),
      required('content', 'text', '履行内容', 'what is to be done'),
      optional('amount', 'money', '金额', 'amount'),
      required('way', 'text', '履行方式', 'way of performance'),
      required('dueOn', 'date', '履行期限', 'due on'),
    ]),
    required('copies', 'count', '份数', 'number of copies'),
    mediators,
    recorder,
    optional('remarks', 'prose', '备注', 'remarks'),
  ],
  blocks: [
    numberLine,
    { kind: 'heading', text: '一、当事人基本情况' },
    partyRows,
    { kind: 'heading', text: '二、纠纷主要事实和争议事项' },
    { kind: 'paragraph', text: '纠纷类型：{disputeKind}。' },
    { kind: 'paragraph', text: '{facts}' },
    { kind: 'paragraph', text: '争议事项：{issues}' },
    { kind: 'paragraph', text: '各方责任：{responsibilities}' },
    { kind: 'heading', text: '三、协议内容' },
    { kind: 'paragraph', text: '经{committee}主持调解，各方当事人自愿达成如下协议：' },
    { kind: 'paragraph', each: 'terms', text: '{item.#}．{item.words}' },
    { kind: 'heading', text: '四、履行方式和期限', when: 'obligations' },
    {
      kind: 'table',
      when: 'obligations',
      each: 'obligations',
      columns: [
        { title: '序号', value: '{item.#}', width: 8, align: 'centre' },
        { title: '履行人', value: '{item.party}', width: 17 },
        { title: '履行内容', value: '{item.content}', width: 24 },
        { title: '金额', value: '{item.amount}', width: 25 },
        { title: '履行方式', value: '{item.way}', width: 13 },
        { title: '履行期限', value: '{item.dueOn}', width: 23 },
      ],
    },
    { kind: 'paragraph', text: '备注：{remarks}', when: 'remarks' },
    { kind: 'heading', text: '效力告知' },
    {
      kind: 'paragraph',
      text: '本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，对各方当事人具有法律约束力，应当按照约定履行（《中华人民共和国人民调解法》第二十九条、第三十一条）。就履行或者内容发生争议的，可以向人民法院提起诉讼（第三十二条）。双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认（第三十三条，《中华人民共和国民事诉讼法》第二百零五条）。',
    },
    {
      kind: 'paragraph',
      text: '本协议一式{copies}份，各方当事人、人民调解委员会各持一份。参加调解的人民调解员：{mediators}。记录人：{recorder}。',
    },
    {
      kind: 'signatures',
      lines: [
        { label: '{item.role} {item.name}（签名、盖章或按指印）', each: 'parties' },
        { label: '人民调解员（签名）' },
        { label: '记录人（签名）' },
      ],
    },
    sealed,
  ],
  footer,
};
