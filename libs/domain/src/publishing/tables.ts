import { labels } from '../labels';

/** What is published in versions. */
export const publishedTables = labels({
  CATALOGUE: { zh: '类别目录', en: 'Catalogue' },
  POWERS: { zh: '事权清单', en: 'List of powers' },
  DEADLINES: { zh: '时限表', en: 'Deadlines' },
  CALENDAR: { zh: '工作日历', en: 'Calendar' },
  WEIGHTS: { zh: '考评权重', en: 'Weights of the evaluation' },
});

export type PublishedTable = keyof typeof publishedTables;
