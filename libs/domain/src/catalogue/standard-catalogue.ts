import type { OfficeKind } from '../territory/levels';
import type { Level } from '../territory/levels';
import type { Category, CategoryKind } from './catalogue';

const everyday: readonly Level[] = ['COMMUNITY', 'STREET', 'DISTRICT', 'CITY'];

const group = (code: string, zh: string, en: string, kind: CategoryKind): Category => ({
  code,
  label: { zh, en },
  kind,
  levels: everyday,
  offices: [],
});

const leaf = (
  parent: Category,
  digits: string,
  [zh, en]: readonly [string, string],
  offices: OfficeKind[],
): Category => ({
  ...parent,
  code: parent.code + digits,
  parent: parent.code,
  label: { zh, en },
  offices,
});

const selfHandled = (category: Category): Category => ({ ...category, isSelfHandled: true });

const facilities = group('01', '公共设施', 'Public facilities', 'COMPONENT');
const environment = group('02', '市容环境', 'Streets and environment', 'INCIDENT');
const safety = group('03', '安全隐患', 'Safety hazards', 'HAZARD');
const disputes = group('04', '矛盾纠纷', 'Disputes', 'DISPUTE');
const services = group('05', '民生服务', 'Services for residents', 'SERVICE');

/**
 * The catalogue a new installation starts with: the everyday categories of a street, grouped as the national
 * standard for urban management (GB/T 30428.2) and the lists of grid work do. A city publishes its own version.
 */
export const standardCatalogue: readonly Category[] = [
  facilities,
  leaf(facilities, '01', ['路灯损坏', 'Broken street lamp'], ['URBAN_MANAGEMENT']),
  leaf(facilities, '02', ['井盖缺失', 'Missing manhole cover'], ['URBAN_MANAGEMENT']),
  leaf(facilities, '03', ['道路破损', 'Damaged road surface'], ['URBAN_MANAGEMENT']),
  environment,
  selfHandled(leaf(environment, '01', ['暴露垃圾', 'Exposed rubbish'], ['URBAN_MANAGEMENT', 'ENVIRONMENT'])),
  selfHandled(
    leaf(environment, '02', ['占道经营', 'Trading on the pavement'], ['URBAN_MANAGEMENT', 'MARKET']),
  ),
  leaf(environment, '03', ['违法搭建', 'Illegal building'], ['URBAN_MANAGEMENT', 'HOUSING']),
  leaf(environment, '04', ['噪音扰民', 'Noise'], ['ENVIRONMENT', 'POLICE', 'URBAN_MANAGEMENT']),
  safety,
  leaf(safety, '01', ['消防通道堵塞', 'Blocked fire lane'], ['FIRE_RESCUE', 'SAFETY', 'URBAN_MANAGEMENT']),
  leaf(
    safety,
    '02',
    ['电动自行车违规充电', 'Unsafe charging of electric bicycles'],
    ['FIRE_RESCUE', 'SAFETY'],
  ),
  leaf(safety, '03', ['墙体开裂或坠落危险', 'Unsafe wall'], ['HOUSING', 'SAFETY']),
  leaf(safety, '04', ['燃气隐患', 'Gas hazard'], ['SAFETY', 'FIRE_RESCUE']),
  disputes,
  leaf(disputes, '01', ['邻里纠纷', 'Dispute between neighbours'], ['JUDICIAL', 'POLICE']),
  leaf(disputes, '02', ['房屋漏水纠纷', 'Dispute over a leaking roof'], ['JUDICIAL', 'HOUSING']),
  leaf(disputes, '03', ['劳资纠纷', 'Wage dispute'], ['LABOUR', 'JUDICIAL']),
  leaf(disputes, '04', ['物业纠纷', 'Dispute with the property manager'], ['HOUSING', 'JUDICIAL']),
  services,
  leaf(services, '01', ['停水停电', 'Water or power cut'], ['URBAN_MANAGEMENT', 'HOUSING']),
  leaf(services, '02', ['困难救助', 'Help in hardship'], ['CIVIL_AFFAIRS']),
  leaf(services, '03', ['独居老人关爱', 'Care for an elderly person living alone'], ['CIVIL_AFFAIRS']),
];
