import type { Template } from '../template';
import { footer, numberLine, page, partyRows, sealed } from './blocks';
import { committee, disputeKind, optional, parties, required } from './fields';

/** What a committee writes down when it takes a dispute on: people's mediation law, Art 17, 18 and 27. */
export const registration: Template = {
  kind: 'REGISTRATION',
  version: 1,
  title: { zh: '人民调解受理登记表', en: 'Registration of a mediation' },
  page,
  fields: [
    committee,
    required('acceptedOn', 'date', '受理时间', 'accepted on'),
    disputeKind,
    required('source', 'text', '案件来源', 'how it came in'),
    optional('referredBy', 'text', '移送或委托单位', 'referred by'),
    parties,
    optional('amount', 'money', '涉及金额', 'amount in dispute'),
    required('summary', 'prose', '纠纷简要情况', 'summary of the dispute'),
    required('claims', 'prose', '当事人请求', 'what the parties ask for'),
    required('partiesConsent', 'yes-no', '各方当事人是否同意调解', 'all parties agree to mediate'),
    optional('mediators', 'list', '人民调解员', 'mediators'),
    required('registrar', 'text', '登记人', 'registered by'),
    optional('remarks', 'prose', '备注', 'remarks'),
  ],
  blocks: [
    numberLine,
    {
      kind: 'rows',
      rows: [
        [{ label: '受理机构', value: '{committee}' }],
        [
          { label: '受理时间', value: '{acceptedOn}' },
          { label: '纠纷类型', value: '{disputeKind}' },
        ],
        [
          { label: '案件来源', value: '{source}' },
          { label: '移送单位', value: '{referredBy}' },
        ],
      ],
    },
    partyRows,
    {
      kind: 'rows',
      rows: [
        [{ label: '涉及金额', value: '{amount}' }],
        [{ label: '纠纷简要情况', value: '{summary}', lines: 6 }],
        [{ label: '当事人请求', value: '{claims}', lines: 3 }],
        [
          { label: '各方同意调解', value: '{partiesConsent}' },
          { label: '人民调解员', value: '{mediators}' },
        ],
        [{ label: '备注', value: '{remarks}', lines: 2 }],
      ],
    },
    {
      kind: 'paragraph',
      text: '依照《中华人民共和国人民调解法》第十七条，当事人一方明确拒绝调解的，不得调解。人民调解不收取任何费用。',
    },
    {
      kind: 'signatures',
      lines: [
        { label: '{item.role} {item.name}（签名或盖章）', each: 'parties' },
        { label: '登记人 {registrar}（签名）' },
      ],
    },
    sealed,
  ],
  footer,
};
