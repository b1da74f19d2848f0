import type { Template } from '../template';
import { footer, numberLine, page, sealed } from './blocks';
import { committee, disputeKind, mediators, optional, partyNames, required } from './fields';

/** Asks a party, or somebody else whom the parties agreed to, to a session: people's mediation law, Art 20, 23 and 24. */
export const invitation: Template = {
  kind: 'INVITATION',
  version: 1,
  title: { zh: '调解邀请函', en: 'Invitation to a mediation session' },
  masthead: '{committee}',
  page,
  fields: [
    committee,
    required('invited.name', 'text', '受邀人', 'who is invited'),
    required('invited.capacity', 'text', '受邀身份', 'in which capacity'),
    partyNames,
    disputeKind,
    required('session.beginsAt', 'moment', '调解时间', 'when the session begins'),
    required('session.place', 'text', '调解地点', 'where it is held'),
    required('session.isOpen', 'yes-no', '是否公开进行', 'whether it is open'),
    mediators,
    required('contact.name', 'text', '联系人', 'whom to ask'),
    required('contact.phone', 'text', '联系电话', 'phone'),
    optional('bring', 'prose', '请携带的材料', 'what to bring'),
  ],
  blocks: [
    numberLine,
    { kind: 'paragraph', text: '{invited.name}：', align: 'flush' },
    {
      kind: 'paragraph',
      text: '本委员会受理了{partyNames}之间的{disputeKind}。现邀请您以{invited.capacity}的身份参加调解，时间、地点等事项如下：',
    },
    {
      kind: 'rows',
      rows: [
        [{ label: '调解时间', value: '{session.beginsAt}' }],
        [{ label: '调解地点', value: '{session.place}' }],
        [
          { label: '人民调解员', value: '{mediators}' },
          { label: '公开进行', value: '{session.isOpen}' },
        ],
        [
          { label: '联系人', value: '{contact.name}' },
          { label: '联系电话', value: '{contact.phone}' },
        ],
        [{ label: '请携带材料', value: '{bring}', lines: 2 }],
      ],
    },
    { kind: 'heading', text: '参加调解须知' },
    {
      kind: 'paragraph',
      text: '一、参加调解出于自愿。当事人可以接受调解，可以拒绝，也可以在任何时候要求终止调解；可以选择或者接受人民调解员；可以要求公开或者不公开进行；是否达成协议、达成怎样的协议，由当事人自己决定（《中华人民共和国人民调解法》第二十三条）。',
    },
    {
      kind: 'paragraph',
      text: '二、参加调解的人应当如实说明纠纷事实，遵守现场秩序，尊重人民调解员，尊重对方当事人行使权利（同法第二十四条）。',
    },
    {
      kind: 'paragraph',
      text: '三、邀请当事人的亲属、邻里、同事或者具有专门知识、特定经验的人以及有关社会组织参加，须征得当事人同意（同法第二十条）。',
    },
    { kind: 'paragraph', text: '四、人民调解不收取任何费用。不能按时参加的，请提前与联系人联系。' },
    sealed,
  ],
  footer,
};
