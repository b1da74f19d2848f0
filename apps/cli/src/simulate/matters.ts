/** When of day something is reported: an hourly weight for each hour from midnight, local time. */
type Hours = readonly number[];

const morning: Hours = [0, 0, 0, 0, 0, 1, 4, 8, 9, 8, 6, 4, 3, 3, 4, 4, 4, 3, 2, 2, 1, 1, 0, 0];
const daytime: Hours = [0, 0, 0, 0, 0, 0, 1, 3, 7, 9, 9, 7, 3, 4, 7, 8, 7, 5, 3, 2, 2, 1, 0, 0];
const evening: Hours = [2, 1, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 5, 7, 9, 9, 8, 6, 3];

/** What happens in a street: how often, when, and in which words it is told. */
export interface Matter {
  readonly weight: number;
  readonly hours: Hours;
  /** Somebody else is concerned, and is named with the report. */
  readonly hasParty?: boolean;
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly done: readonly string[];
}

/** By category of the standard catalogue. */
export const matters: Readonly<Record<string, Matter>> = {
  '0101': {
    weight: 7,
    hours: evening,
    titles: ['小区主干道路灯不亮', '路灯整排熄灭', '路灯灯罩脱落'],
    descriptions: ['晚上路灯不亮，老人小孩出行不便。', '连续三盏路灯熄灭，夜间一片漆黑。'],
    done: ['已更换灯头并试灯，照明恢复。', '线路接头老化，已更换电缆并恢复供电。'],
  },
  '0102': {
    weight: 3,
    hours: daytime,
    titles: ['人行道井盖缺失', '雨水井盖破损下沉'],
    descriptions: ['人行道上井盖不见了，洞口很深。', '井盖断裂，车辆经过有响声，有坠落危险。'],
    done: ['已先行围挡，随后补装同规格井盖。', '井盖已更换，井座加固。'],
  },
  '0103': {
    weight: 5,
    hours: daytime,
    titles: ['路面坑洼积水', '人行道地砖松动'],
    descriptions: ['路面有大坑，下雨后积水，电动车容易摔倒。', '地砖大面积松动，踩上去会翻起。'],
    done: ['已用冷料修补路面，坑洼填平。', '松动地砖已全部重铺。'],
  },
  '0201': {
    weight: 14,
    hours: morning,
    titles: ['垃圾满溢未清运', '绿化带堆放建筑垃圾', '垃圾厢房外堆放大件垃圾'],
    descriptions: ['垃圾桶满溢，污水流到路面，有异味。', '有人把装修垃圾倒在绿化带里，已经好几天。'],
    done: ['已组织清运并冲洗地面。', '建筑垃圾已清走，已约谈装修业主并加强巡查。'],
  },
  '0202': {
    weight: 12,
    hours: morning,
    titles: ['菜场门口流动摊贩占道', '沿街商户跨门经营'],
    descriptions: ['流动摊贩占住人行道，行人只能走机动车道。', '商户把桌椅摆到人行道上，影响通行。'],
    done: ['已劝离摊贩，安排早高峰定点值守。', '商户已将桌椅收回店内，并签订承诺书。'],
  },
  '0203': {
    weight: 5,
    hours: daytime,
    hasParty: true,
    titles: ['楼顶搭建阳光房', '一楼天井违法搭建'],
    descriptions: ['楼顶正在搭建阳光房，施工噪音大，担心安全。', '一楼住户在天井搭建房间，影响楼上采光。'],
    done: ['经核查无规划许可，当事人已自行拆除。', '已制止施工并责令恢复原状，现已拆除。'],
  },
  '0204': {
    weight: 9,
    hours: evening,
    titles: ['深夜施工噪音扰民', '广场舞音响声音过大', '商铺空调外机噪音'],
    descriptions: ['夜间仍在施工，周边居民无法入睡。', '晚上音响声音太大，屡次劝说没有效果。'],
    done: ['已责令停止夜间施工，并复测噪声达标。', '已与领队约定时间和音量，安装分贝提示牌。'],
  },
  '0301': {
    weight: 8,
    hours: evening,
    titles: ['消防通道停放车辆', '楼道堆物堵塞疏散通道'],
    descriptions: ['消防通道被私家车占用，消防车无法通过。', '楼道堆满杂物，影响疏散。'],
    done: ['车辆已驶离，通道重新划线并加装隔离桩。', '楼道堆物已清理，并张贴提示。'],
  },
  '0302': {
    weight: 8,
    hours: evening,
    titles: ['电动自行车飞线充电', '电瓶带入楼道充电'],
    descriptions: ['住户从楼上拉线给电动车充电，下雨天很危险。', '有人在楼道里给电瓶充电。'],
    done: ['飞线已拆除，引导到集中充电点充电。', '已上门劝导，电瓶移出，并加装梯控。'],
  },
  '0303': {
    weight: 2,
    hours: daytime,
    titles: ['外墙面砖脱落', '阳台底板开裂'],
    descriptions: ['外墙瓷砖掉落到人行道，差点砸到人。', '阳台底板裂缝明显，露出钢筋。'],
    done: ['已设置警戒区并铲除空鼓面砖，待修补完成。', '经鉴定后已加固修补。'],
  },
  '0304': {
    weight: 3,
    hours: daytime,
    titles: ['楼道有燃气味', '餐饮店未装燃气报警器'],
    descriptions: ['楼道里闻到燃气味，已开窗通风。', '小餐馆后厨放了多个气瓶，没有报警装置。'],
    done: ['燃气公司已到场，更换老化软管，检测合格。', '已责令停用并整改，报警器安装完毕。'],
  },
  '0401': {
    weight: 6,
    hours: evening,
    hasParty: true,
    titles: ['楼上楼下噪音纠纷', '邻里公共部位堆物纠纷'],
    descriptions: ['楼上经常深夜拖动桌椅，双方多次争吵。', '邻居在门口长期堆放鞋柜，协商不成。'],
    done: ['经调解双方达成口头协议，铺设地垫并约定作息。', '已组织双方调解，堆物已清走。'],
  },
  '0402': {
    weight: 4,
    hours: daytime,
    hasParty: true,
    titles: ['卫生间漏水到楼下', '屋面渗水责任争议'],
    descriptions: [
      '楼上卫生间漏水，楼下天花板发霉，双方对费用有争议。',
      '顶楼渗水，各方对维修责任说法不一。',
    ],
    done: ['已检测确认漏点，双方签订调解协议，由楼上修复。', '已启动维修资金，屋面防水重做。'],
  },
  '0403': {
    weight: 3,
    hours: daytime,
    hasParty: true,
    titles: ['装修队拖欠工资', '餐饮店拖欠员工工资'],
    descriptions: ['工程完工两个月仍未支付工资。', '店铺准备关门，拖欠员工一个月工资。'],
    done: ['已约谈用工单位，工资当日结清。', '双方达成分期支付协议并首付到账。'],
  },
  '0404': {
    weight: 4,
    hours: daytime,
    hasParty: true,
    titles: ['物业停车费收取争议', '物业维修不及时'],
    descriptions: ['物业上调停车费，业主认为没有征求意见。', '电梯反复故障，物业迟迟不修。'],
    done: ['已召集三方联席会议，按规定重新征询业主意见。', '物业已更换电梯主板，并公示维保记录。'],
  },
  '0501': {
    weight: 5,
    hours: evening,
    titles: ['整幢楼停水', '楼栋突然停电'],
    descriptions: ['从下午开始停水，没有看到通知。', '整幢楼停电，家里有需要吸氧的老人。'],
    done: ['水泵故障已排除，供水恢复。', '已抢修跳闸线路，供电恢复，并走访老人家庭。'],
  },
  '0502': {
    weight: 2,
    hours: daytime,
    titles: ['家庭突发困难申请救助', '重病家庭求助'],
    descriptions: ['家里主要劳动力生病住院，生活困难，咨询救助政策。', '治疗费用高，希望了解临时救助。'],
    done: ['已受理临时救助申请并发放慰问物资。', '已协助办理医疗救助手续。'],
  },
  '0503': {
    weight: 3,
    hours: morning,
    titles: ['独居老人多日未露面', '独居老人行动不便需上门'],
    descriptions: ['隔壁独居老人几天没有出门，敲门没人应。', '独居老人腿脚不便，买菜就医困难。'],
    done: ['已上门看望，老人平安，纳入每日探访名单。', '已安排助餐上门和家庭医生签约。'],
  },
};
