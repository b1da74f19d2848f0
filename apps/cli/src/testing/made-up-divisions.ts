import type { Division, Divisions } from '../units/divisions';

const street = (code: string, name: string): Division => ({ code, name, parent: code.slice(0, 6) });
const village = (code: string, name: string): Division => ({ code, name, parent: code.slice(0, 9) });

const sound: readonly Division[] = [
  { code: '97', name: '某省' },
  { code: '9701', name: '市辖区', parent: '97' },
  { code: '9702', name: '无区市', parent: '97' },
  { code: '970101', name: '东区', parent: '9701' },
  { code: '970102', name: '西区 ལྷོ་ནུབ།', parent: '9701' },
  // A city without districts, as three in China are: its district bears its own name and ends in two zeros.
  { code: '970200', name: '无区市', parent: '9702' },
  street('970101001', '南街道'),
  street('970101002', '北街道'),
  street('970102001', '𠮷祥镇'),
  street('970200001', '港口镇'),
];

const soundVillages: readonly Division[] = [
  village('970101001001', '一村居委会'),
  village('970101001002', '二村"新"居委会'),
  village('970101002001', '三村, 东居委会'),
  village('970101002002', '四村居委会'),
  village('970102001001', 'ئۈرۈمچى مەھەللىسى'),
  village('970200001001', '码头村委会'),
];

/** A small country, with further divisions where a spec needs them. */
export const madeUpDivisions = (
  odd: readonly Division[] = [],
  oddVillages: readonly Division[] = [],
): Divisions => ({
  edition: 'made up 1',
  aboveVillages: () => [...sound, ...odd],
  async *villages() {
    const all = [...soundVillages, ...oddVillages];
    for (let start = 0; start < all.length; start += 4)
      yield await Promise.resolve(all.slice(start, start + 4));
  },
});
