import type { Vocabulary } from '../labels';

export type Level = 'PROVINCE' | 'CITY' | 'DISTRICT' | 'STREET' | 'AREA' | 'COMMUNITY' | 'GRID';

/** Levels of government from the top; an area between street and community is optional. */
export const levels: Vocabulary<Level> = {
  PROVINCE: { zh: '省（自治区、直辖市）', en: 'Province' },
  CITY: { zh: '市', en: 'City' },
  DISTRICT: { zh: '区（县）', en: 'District' },
  STREET: { zh: '街道（乡镇）', en: 'Street or town' },
  AREA: { zh: '片区', en: 'Area' },
  COMMUNITY: { zh: '社区（村）', en: 'Community or village' },
  GRID: { zh: '网格', en: 'Grid' },
};

export type OfficeKind =
  | 'COMMAND_CENTRE'
  | 'SUPERVISION_CENTRE'
  | 'URBAN_MANAGEMENT'
  | 'JUDICIAL'
  | 'SAFETY'
  | 'FIRE_RESCUE'
  | 'HOUSING'
  | 'LABOUR'
  | 'ENVIRONMENT'
  | 'MARKET'
  | 'CIVIL_AFFAIRS'
  | 'POLICE'
  | 'SERVICE_CENTRE'
  | 'FAMILY_CENTRE'
  | 'SECURITY_CENTRE'
  | 'MEDIATION_COMMITTEE'
  | 'SOCIAL_ORGANISATION';

/** Offices that stand beside a territorial unit and belong to no other. */
export const officeKinds: Vocabulary<OfficeKind> = {
  COMMAND_CENTRE: { zh: '指挥中心', en: 'Command centre' },
  SUPERVISION_CENTRE: { zh: '监督中心', en: 'Supervision centre' },
  URBAN_MANAGEMENT: { zh: '综合行政执法队', en: 'Urban management team' },
  JUDICIAL: { zh: '司法所', en: 'Judicial office' },
  SAFETY: { zh: '应急管理办公室', en: 'Work safety office' },
  FIRE_RESCUE: { zh: '消防救援站', en: 'Fire and rescue station' },
  HOUSING: { zh: '房屋管理办公室', en: 'Housing office' },
  LABOUR: { zh: '劳动保障所', en: 'Labour office' },
  ENVIRONMENT: { zh: '生态环境办公室', en: 'Environment office' },
  MARKET: { zh: '市场监管所', en: 'Market supervision office' },
  CIVIL_AFFAIRS: { zh: '民政办公室', en: 'Civil affairs office' },
  POLICE: { zh: '派出所', en: 'Police station' },
  SERVICE_CENTRE: { zh: '政务服务中心', en: 'Government service centre' },
  FAMILY_CENTRE: { zh: '家庭服务中心', en: 'Family service centre' },
  SECURITY_CENTRE: { zh: '平安稳定中心', en: 'Security and stability centre' },
  MEDIATION_COMMITTEE: { zh: '人民调解委员会', en: 'Mediation committee' },
  SOCIAL_ORGANISATION: { zh: '社会组织', en: 'Social organisation' },
};

/**
 * What an office is for. Centres drive the procedure: they file, dispatch, check and close, and so they handle
 * nothing (监督与处置相分离). All others decide the substance.
 */
export const officeDuties: Readonly<Record<OfficeKind, 'PROCEDURE' | 'SUBSTANCE'>> = {
  COMMAND_CENTRE: 'PROCEDURE',
  SUPERVISION_CENTRE: 'PROCEDURE',
  URBAN_MANAGEMENT: 'SUBSTANCE',
  JUDICIAL: 'SUBSTANCE',
  SAFETY: 'SUBSTANCE',
  FIRE_RESCUE: 'SUBSTANCE',
  HOUSING: 'SUBSTANCE',
  LABOUR: 'SUBSTANCE',
  ENVIRONMENT: 'SUBSTANCE',
  MARKET: 'SUBSTANCE',
  CIVIL_AFFAIRS: 'SUBSTANCE',
  POLICE: 'SUBSTANCE',
  SERVICE_CENTRE: 'SUBSTANCE',
  FAMILY_CENTRE: 'SUBSTANCE',
  SECURITY_CENTRE: 'SUBSTANCE',
  MEDIATION_COMMITTEE: 'SUBSTANCE',
  SOCIAL_ORGANISATION: 'SUBSTANCE',
};

/** How an office belongs to the unit it stands at. */
export type Affiliation = 'DIRECT' | 'JOINT' | 'CONTRACTED';

export const affiliations: Vocabulary<Affiliation> = {
  DIRECT: { zh: '直属', en: 'Run directly' },
  JOINT: { zh: '挂牌', en: 'Run jointly' },
  CONTRACTED: { zh: '政府购买服务', en: 'Serving under contract' },
};

/** How units give way to others (转、并、联). */
export type ReorganisationKind = 'CONVERTED' | 'MERGED' | 'SPLIT' | 'RAISED' | 'MOVED';

export const reorganisationKinds: Vocabulary<ReorganisationKind> = {
  CONVERTED: { zh: '改制', en: 'Converted, a town into a street, a village into a community' },
  MERGED: { zh: '合并', en: 'Merged' },
  SPLIT: { zh: '拆分', en: 'Split' },
  RAISED: { zh: '升格', en: 'Raised in level' },
  MOVED: { zh: '划转', en: 'Moved under another unit' },
};
