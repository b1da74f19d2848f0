import { openPaperFont } from './font/paper-font';
import { checkPaper } from './render';
import { templates } from './templates';
import { making, records } from './testing/records';
import { drawable, tidied } from './tidy';

const { REGISTRATION } = templates;
const font = openPaperFont();

describe('what is on record', () => {
  const record = {
    ...records.REGISTRATION,
    committee: ' 潍坊一村\r\n人民调解委员会\u200b ',
    summary: '漏水。\r\n\t吊顶\u202e损坏。\rA\u2028B',
    mediators: ['王\u0000秀兰', '李玥'],
    parties: [{ role: '申请人', name: '欧阳䶮', address: '一村\n12号' }],
    unasked: '谁也不问',
  };

  it('is written as papers can hold it, and nothing that nobody asks for', () => {
    expect(() => checkPaper(REGISTRATION, record, { ...making, font })).toThrow('CHARACTERS_FORBIDDEN');
    const tidy = tidied(REGISTRATION, record);
    expect(tidy).toMatchObject({
      committee: '潍坊一村 人民调解委员会',
      summary: '漏水。\n 吊顶损坏。\nA\nB',
      mediators: ['王秀兰', '李玥'],
      parties: [{ role: '申请人', name: '欧阳䶮', address: '一村 12号' }],
      amount: 1_200_000,
      partiesConsent: true,
    });
    expect(tidy).not.toHaveProperty('unasked');
    expect(() => checkPaper(REGISTRATION, tidy, { ...making, font })).not.toThrow();
  });

  it('stays as it is where it is in order', () => {
    expect(tidied(REGISTRATION, records.REGISTRATION)).toEqual(records.REGISTRATION);
  });

  it('is left out where the font cannot draw it', () => {
    const parties = [{ name: '𠮷野' }, { name: '欧阳䶮' }];
    expect(drawable(REGISTRATION, { parties, summary: '漏水😡', claims: '赔偿\n道歉' }, font)).toEqual({
      parties: [{ name: undefined }, { name: '欧阳䶮' }],
      summary: undefined,
      claims: '赔偿\n道歉',
    });
  });
});
