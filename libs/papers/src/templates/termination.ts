import type { Template } from '../template';
import { footer, numberLine, page, sealed } from './blocks';
import { committee, disputeKind, mediators, optional, partyNames, required } from './fields';

/** Tells the parties that the mediation has ended without agreement, and which roads are open: people's mediation law, Art 26. */
export const termination: Template = {
  kind: 'TERMINATION',
  version: 1,
  title: { zh: '调解终止通知书', en: 'Notice of the end of a mediation' },
  masthead: '{committee}',
  page,
  fields: [
    committee,
    partyNames,
    disputeKind,
    required('acceptedOn', 'date', '受理时间', 'accepted on'),
    required('endedOn', 'date', '终止时间', 'ended on'),
    required('reason', 'prose', '终止原因', 'reason'),
    mediators,
    required('roads.arbitration', 'prose', '仲裁途径', 'road of arbitration'),
    required('roads.administration', 'prose', '行政途径', 'road of administration'),
    required('roads.court', 'prose', '诉讼途径', 'road to court'),
    optional('limitation', 'prose', '时效提示', 'about limitation'),
  ],
  blocks: [
    numberLine,
    { kind: 'paragraph', text: '{partyNames}：', align: 'flush' },
    {
      kind: 'paragraph',
      text: '本委员会于{acceptedOn}受理的{disputeKind}，由人民调解员{mediators}主持调解，未能达成协议。依照《中华人民共和国人民调解法》第二十六条，调解于{endedOn}终止。',
    },
    { kind: 'paragraph', text: '终止原因：{reason}' },
    {
      kind: 'paragraph',
      text: '纠纷没有解决的，当事人可以依法通过仲裁、行政、司法等途径维护自己的权利，本案可以考虑的途径如下：',
    },
    {
      kind: 'rows',
      rows: [
        [{ label: '仲裁', value: '{roads.arbitration}', lines: 2 }],
        [{ label: '行政', value: '{roads.administration}', lines: 2 }],
        [{ label: '司法', value: '{roads.court}', lines: 2 }],
      ],
    },
    { kind: 'paragraph', text: '时效提示：{limitation}', when: 'limitation' },
    { kind: 'paragraph', text: '在寻求上述途径期间，请当事人保持冷静，不要激化矛盾。特此通知。' },
    sealed,
    {
      kind: 'signatures',
      lines: [{ label: '当事人 {item} 签收', each: 'partyNames' }, { label: '送达人（签名）' }],
    },
  ],
  footer,
};
