import type { Template } from '../template';
import { footer, numberLine, page, partyRows } from './blocks';
import { committee, optional, parties, required } from './fields';

/**
 * The parties ask a court together to confirm their agreement: people's mediation law, Art 33; civil procedure law (2023),
 * Art 205; what they promise follows 法释〔2011〕5号.
 */
export const confirmationApplication: Template = {
  kind: 'CONFIRMATION_APPLICATION',
  version: 1,
  title: { zh: '司法确认申请书', en: 'Joint application for judicial confirmation' },
  page,
  fields: [
    required('court', 'text', '受理法院', 'court'),
    committee,
    parties,
    required('agreement.number', 'text', '调解协议书编号', 'number of the agreement'),
    required('agreement.effectiveOn', 'date', '协议生效日期', 'agreement in effect since'),
    required('agreement.summary', 'prose', '协议主要内容', 'main contents of the agreement'),
    required('reason', 'prose', '申请理由', 'reason'),
    optional('enclosures', 'list', '附件', 'enclosures'),
  ],
  blocks: [
    numberLine,
    { kind: 'heading', text: '共同申请人' },
    partyRows,
    { kind: 'heading', text: '申请事项' },
    {
      kind: 'paragraph',
      text: '请求贵院依法确认申请人经{committee}主持调解达成的{agreement.number}人民调解协议有效。',
    },
    { kind: 'heading', text: '事实和理由' },
    {
      kind: 'paragraph',
      text: '申请人之间的纠纷经{committee}调解达成协议，该协议于{agreement.effectiveOn}生效。协议主要内容：{agreement.summary}',
    },
    { kind: 'paragraph', text: '{reason}' },
    {
      kind: 'paragraph',
      text: '申请人现依照《中华人民共和国人民调解法》第三十三条和《中华人民共和国民事诉讼法》第二百零五条，在协议生效之日起三十日内共同提出申请。',
    },
    { kind: 'heading', text: '申请人承诺' },
    {
      kind: 'paragraph',
      text: '申请人达成协议出于解决纠纷的目的和自愿，没有恶意串通、规避法律的行为；协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。申请人就同一协议没有向其他人民法院申请司法确认，所提交的材料真实。',
    },
    { kind: 'paragraph', text: '此致　{court}' },
    { kind: 'paragraph', text: '附：{enclosures}', when: 'enclosures' },
    {
      kind: 'signatures',
      lines: [{ label: '申请人 {item.name}（签名、盖章或按指印）', each: 'parties' }],
    },
  ],
  footer,
};
