import { chinaDivisions } from './china-divisions';
import { LeftOut } from './left-out';
import { MapSheets } from './map-sheets';

describe('the divisions of China', () => {
  it('are all there, and sound', async () => {
    const leftOut = new LeftOut();
    const sheets = new MapSheets(chinaDivisions, '', leftOut);
    const byLength = new Map<number, number>();
    const count = ({ units }: { units: readonly { code: string }[] }) => {
      for (const { code } of units.filter(({ code: one }) => !one.includes('-'))) {
        byLength.set(code.length, (byLength.get(code.length) ?? 0) + 1);
      }
    };
    for (const sheet of sheets.provinces()) count(sheet);
    for await (const sheet of sheets.districts()) count(sheet);
    expect(leftOut.toJSON()).toEqual({ total: 0, byReason: {}, examples: [] });
    expect(Object.fromEntries(byLength)).toEqual({
      2: 31,
      4: 342,
      6: 2_978,
      9: 41_352,
      12: 620_573,
      15: 3 * 620_573,
    });
  });

  it('have a city without districts as one district', async () => {
    const sheets = new MapSheets(chinaDivisions, '4419', new LeftOut());
    const found = [];
    for await (const sheet of sheets.districts()) found.push(sheet);
    expect(found.map(({ stream, above }) => ({ stream, above }))).toEqual([
      { stream: 'territory-441900', above: ['44', '4419'] },
    ]);
  });
});
