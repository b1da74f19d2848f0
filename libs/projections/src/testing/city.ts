import { levelOf, type Unit } from '@casegrid/domain';

const names: readonly (readonly [code: string, name: string, parent?: string])[] = [
  ['31', '上海市'],
  ['3101', '市辖区', '31'],
  ['310104', '徐汇区', '3101'],
  ['310104001', '天平路街道', '310104'],
  ['310104001001', '天平一居', '310104001'],
  ['310104001001001', '第一网格', '310104001001'],
  ['310115', '浦东新区', '3101'],
  ['310115-COMMAND_CENTRE', '指挥中心', '310115'],
  ['310115-URBAN_MANAGEMENT', '综合行政执法队', '310115'],
  ['310115004', '潍坊新村街道', '310115'],
  ['310115004-URBAN_MANAGEMENT', '综合行政执法队', '310115004'],
  ['310115004Q01', '东片区', '310115004'],
  ['310115004001', '潍坊一村', '310115004Q01'],
  ['310115004001001', '第一网格', '310115004001'],
  ['310115004001002', '第二网格', '310115004001'],
  ['310115004002', '潍坊二村', '310115004'],
  ['310115004002001', '第一网格', '310115004002'],
  ['310115005', '洋泾街道', '310115'],
  ['310115005001', '洋泾一居', '310115005'],
  ['310115005001001', '第一网格', '310115005001'],
  ['33', '浙江省'],
  ['3301', '杭州市', '33'],
  ['330106', '西湖区', '3301'],
  ['330106001', '北山街道', '330106'],
  ['330106001001', '友谊社区', '330106001'],
];

const map = new Map<string, Unit>();
for (const [code, name, parent] of names) {
  const path = [...(map.get(parent ?? '')?.path ?? []), code];
  map.set(code, { code, name, path, ...(parent !== undefined && { parent }) });
}

/** Two provinces as they are on the map of the specs: with offices, an area, and a community that has no grids. */
export const units: readonly Unit[] = [...map.values()];

export const pathOf = (code: string): readonly string[] => {
  const path = map.get(code)?.path;
  if (!path) throw new Error(`${code} is not on the map of the specs`);
  return path;
};

/** Every unit that cases are counted at. */
export const territorial = units.map(({ code }) => code).filter((code) => !code.includes('-'));

/** Where cases happen: grids, and communities. */
export const places = territorial.filter((code) => ['GRID', 'COMMUNITY'].includes(levelOf(code)));
