import type { DisputeKind, Intensification } from '@casegrid/domain';

/** Something to do, or yuan to pay between these two. */
export interface Claim {
  readonly what: string;
  readonly yuan?: readonly [least: number, most: number];
}

/** What people fall out about: how often, and in which words it is told. */
export interface Dispute {
  readonly weight: number;
  /** Category of the standard catalogue of the cases from which it comes. */
  readonly category?: string;
  readonly kind: DisputeKind;
  readonly summaries: readonly string[];
  readonly claims: readonly [Claim, ...Claim[]];
  /** What it threatens to become. */
  readonly worst: Intensification;
}

export const disputes: readonly Dispute[] = [
  {
    weight: 26,
    category: '0401',
    kind: 'NEIGHBOURS',
    summaries: ['楼上夜间噪音，双方多次争吵', '公共楼道堆物，邻里协商不成', '宠物扰民引发邻里纠纷'],
    claims: [{ what: '铺设地垫，约定作息时间' }, { what: '补偿误工费', yuan: [200, 2_000] }],
    worst: 'MASS_FIGHT',
  },
  {
    weight: 14,
    category: '0402',
    kind: 'NEIGHBOURS',
    summaries: ['楼上卫生间漏水，楼下吊顶受损', '屋面渗水，维修责任有争议'],
    claims: [{ what: '修复卫生间防水' }, { what: '赔偿吊顶和墙面损失', yuan: [800, 12_000] }],
    worst: 'PETITION',
  },
  {
    weight: 10,
    category: '0403',
    kind: 'LABOUR',
    summaries: ['装修队拖欠工资', '店铺关停，拖欠员工一个月工资'],
    claims: [{ what: '结清拖欠工资', yuan: [3_000, 40_000] }, { what: '开具离职证明' }],
    worst: 'GROUP_PETITION',
  },
  {
    weight: 10,
    category: '0404',
    kind: 'PROPERTY_MANAGEMENT',
    summaries: ['物业维修不及时，业主拒交物业费', '停车费上调未征求意见'],
    claims: [{ what: '限期维修电梯并公示记录' }, { what: '补交物业费', yuan: [1_000, 6_000] }],
    worst: 'GROUP_PETITION',
  },
  {
    weight: 14,
    kind: 'MARRIAGE_FAMILY',
    summaries: ['兄弟姐妹因父母赡养费分担发生争议', '家庭成员因老人照料轮值争吵'],
    claims: [{ what: '按月轮流照料' }, { what: '支付赡养费', yuan: [500, 6_000] }],
    worst: 'SELF_HARM',
  },
  {
    weight: 8,
    kind: 'TRAFFIC',
    summaries: ['电动车碰撞，医疗费赔偿有争议', '小区内车辆剐蹭，维修费协商不成'],
    claims: [{ what: '赔偿医疗费和误工费', yuan: [500, 20_000] }],
    worst: 'CRIMINAL_TURN',
  },
  {
    weight: 6,
    kind: 'DAMAGES',
    summaries: ['宠物咬伤路人，赔偿数额有争议', '高空坠物砸坏车辆'],
    claims: [{ what: '赔偿损失', yuan: [500, 8_000] }],
    worst: 'CRIMINAL_TURN',
  },
  {
    weight: 6,
    kind: 'CONSUMER',
    summaries: ['健身房停业，预付卡退款争议', '装修质量问题，要求返工'],
    claims: [{ what: '退还剩余款项', yuan: [300, 8_000] }],
    worst: 'GROUP_PETITION',
  },
  {
    weight: 6,
    kind: 'CONTRACT',
    summaries: ['租房押金退还争议', '店铺转让款尾款未付'],
    claims: [{ what: '退还押金', yuan: [1_000, 15_000] }, { what: '交还钥匙并结清水电费' }],
    worst: 'PETITION',
  },
];
