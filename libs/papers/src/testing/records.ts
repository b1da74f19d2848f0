import type { PaperRecord } from '../record';
import type { PaperKind } from '../template';

const committee = '上海市浦东新区潍坊街道潍坊一村人民调解委员会';

export const parties: readonly PaperRecord[] = [
  {
    role: '申请人',
    name: '欧阳䶮',
    sex: '女',
    ethnicity: '汉族',
    birthDate: '1961-11-03',
    occupation: '退休教师',
    identityNumber: '310115196111030000',
    phone: '021-5555 0101',
    address: '上海市浦东新区潍坊一村12号302室',
  },
  {
    role: '被申请人',
    name: '买买提·吐尔逊',
    sex: '男',
    ethnicity: '维吾尔族',
    birthDate: '1985-06-20',
    occupation: '餐饮店经营者',
    identityNumber: '310115198506200000',
    phone: '021-5555 0102',
    address: '上海市浦东新区潍坊一村12号402室',
    agent: '郑堃（上海某某律师事务所）',
  },
];

const summary =
  '2026年1月15日晚，被申请人家中卫生间水管爆裂，漏水渗入楼下申请人家中，造成客厅吊顶、木地板和一台钢琴损坏。申请人多次上门协商，双方对赔偿数额和修复方式争执不下：申请人要求赔偿12,000元并负责修复，被申请人认为“钢琴受损与漏水无关”，只同意承担3,000元。物业公司曾两次出面协调，未能达成一致。';

const session = {
  ordinal: 1,
  beginsAt: '2026-03-02T06:30:00Z',
  endsAt: '2026-03-02T16:45:00+08:00',
  place: '潍坊一村社区综治中心调解室',
  isOpen: false,
};

export const obligation = (at: number): PaperRecord => ({
  party: at % 2 === 0 ? '买买提·吐尔逊' : '欧阳䶮',
  content: `第${at}期：支付赔偿款，并书面告知人民调解委员会`,
  amount: 100_000 + at,
  way: '银行转账',
  dueOn: `2026-04-${String((at % 30) + 1).padStart(2, '0')}`,
});

/** A record as each kind of paper may have it in life. The people are made up. */
export const records: Readonly<Record<PaperKind, PaperRecord>> = {
  REGISTRATION: {
    committee,
    acceptedOn: '2026-03-02',
    disputeKind: '邻里纠纷',
    source: '当事人申请',
    parties,
    amount: 1_200_000,
    summary,
    claims: '赔偿吊顶、地板、钢琴损失共计12,000元，并由被申请人负责修复防水层。',
    partiesConsent: true,
    mediators: ['王秀兰', '李玥'],
    registrar: '赵淼',
  },
  INVITATION: {
    committee,
    invited: { name: '买买提·吐尔逊', capacity: '被申请人' },
    partyNames: ['欧阳䶮', '买买提·吐尔逊'],
    disputeKind: '邻里纠纷',
    session,
    mediators: ['王秀兰', '李玥'],
    contact: { name: '赵淼', phone: '021-5555 0100' },
    bring: '身份证件；水管维修的票据和照片。',
  },
  MINUTES: {
    committee,
    disputeKind: '邻里纠纷',
    session,
    mediators: ['王秀兰', '李玥'],
    recorder: '赵淼',
    parties,
    participants: [{ name: '钱翀', capacity: '物业公司代表', unit: '上海某某物业管理有限公司' }],
    rightsTold: true,
    statements: [
      { speaker: '人民调解员', words: '今天就漏水引起的赔偿问题进行调解。请申请人先说明情况。' },
      { speaker: '申请人', words: summary },
      {
        speaker: '被申请人',
        words: '漏水是事实，我愿意负责。\n但钢琴在窗边，受潮是不是漏水造成的，应当有个说法。',
      },
      { speaker: '钱翀', words: '物业公司当晚到场，拍了照片：钢琴上方的吊顶在滴水。' },
    ],
    outcome: '各方当事人就赔偿数额、修复方式达成一致，同意签订调解协议。',
  },
  AGREEMENT: {
    committee,
    disputeKind: '邻里纠纷',
    parties,
    facts: summary,
    issues: '钢琴损坏与漏水之间有无关系；赔偿数额；修复方式和期限。',
    responsibilities:
      '被申请人对水管疏于维护，承担主要责任；申请人在发现漏水后未及时移开钢琴，承担次要责任。',
    terms: [
      { words: '买买提·吐尔逊赔偿欧阳䶮吊顶、地板和钢琴的损失，分两期支付。' },
      { words: '买买提·吐尔逊自行出资修复卫生间防水层，欧阳䶮给予必要的方便。' },
      { words: '各方就本次漏水再无其他争议。' },
    ],
    obligations: [obligation(1), { ...obligation(2), amount: 123_456 }],
    copies: 3,
    mediators: ['王秀兰', '李玥'],
    recorder: '赵淼',
  },
  CONFIRMATION_APPLICATION: {
    court: '上海市浦东新区人民法院',
    committee,
    parties,
    agreement: {
      number: '浦潍调2026-0012',
      effectiveOn: '2026-03-05',
      summary: '买买提·吐尔逊分两期赔偿欧阳䶮损失，并修复防水层。',
    },
    reason: '各方希望协议的履行得到保障，避免再起争执。',
    enclosures: ['人民调解协议书', '双方身份证明复印件', '房屋权属证明复印件'],
  },
  TERMINATION: {
    committee,
    partyNames: ['欧阳䶮', '买买提·吐尔逊'],
    disputeKind: '邻里纠纷',
    acceptedOn: '2026-03-02',
    endedOn: '2026-03-30',
    reason: '被申请人于2026年3月30日书面要求终止调解。',
    mediators: ['王秀兰', '李玥'],
    roads: {
      arbitration: '各方达成仲裁协议的，可以向上海仲裁委员会申请仲裁。',
      administration: '可以向浦东新区房屋管理部门、街道办事处反映，请求依职权处理。',
      court: '可以向上海市浦东新区人民法院提起民事诉讼。',
    },
    limitation: '民事权利一般诉讼时效期间为三年，申请调解之日起时效中断。',
  },
  FOLLOW_UP: {
    committee,
    partyNames: ['欧阳䶮', '买买提·吐尔逊'],
    agreement: { number: '浦潍调2026-0012', effectiveOn: '2026-03-05' },
    visitedAt: '2026-04-20T09:05:00+08:00',
    way: '上门',
    visitor: '李玥',
    visited: '欧阳䶮',
    subject: '了解第一期赔偿款是否到账、防水层是否修复。',
    obligations: [
      { party: '买买提·吐尔逊', content: '支付第一期赔偿款', dueOn: '2026-04-02', state: '已履行' },
      { party: '买买提·吐尔逊', content: '修复防水层', dueOn: '2026-04-15', state: '正在施工' },
    ],
    findings: '第一期赔偿款已于4月1日到账。防水层正在施工，预计月底完工，欧阳䶮对进度表示理解。',
    isPerformed: false,
    next: '5月上旬再次回访。',
  },
};

export const making = { number: '浦潍调2026-0012', madeOn: '2026-03-05' };
