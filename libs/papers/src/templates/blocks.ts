import type { Block, Template } from '../template';

/** The number at the right edge, below the title. */
export const numberLine: Block = { kind: 'paragraph', text: '编号：{$number}', align: 'end' };

/** The committee and the day, over which it puts its seal. */
export const sealed: Block = { kind: 'closing', lines: ['{committee}（印章）', '{$madeOn}'] };

/** The table of who the parties are. */
export const partyRows: Block = {
  kind: 'rows',
  each: 'parties',
  rows: [
    [
      { label: '{item.role}', value: '{item.name}' },
      { label: '性别', value: '{item.sex}' },
      { label: '民族', value: '{item.ethnicity}' },
    ],
    [
      { label: '出生日期', value: '{item.birthDate}' },
      { label: '职业或职务', value: '{item.occupation}' },
      { label: '联系方式', value: '{item.phone}' },
    ],
    [
      { label: '证件号码', value: '{item.identityNumber}' },
      { label: '委托代理人', value: '{item.agent}' },
    ],
    [{ label: '单位或住址', value: '{item.address}' }],
  ],
};

export const page: Template['page'] = { size: 'A4' };

export const footer: Template['footer'] = {
  start: '编号：{$number}',
  end: '第 {$page} 页　共 {$pages} 页',
};
