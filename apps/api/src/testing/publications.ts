import { randomUUID } from 'node:crypto';

/** A version to be published for Pudong, as it goes over the wire; a new command id unless one is given. */
export const publicationOf = (query: string, input: object) => ({
  query,
  variables: { input: { commandId: randomUUID(), scope: '310115', reason: '本区实际', ...input } },
});

/** A row of the table of deadlines. */
export const signing = {
  id: 'signing',
  kind: 'SIGNING',
  labelZh: '单位签收',
  labelEn: 'Signing for by the unit',
  amount: 1,
  unit: 'WORKING_HOUR',
  source: '浦东新区城运办〔2026〕1号',
  force: 'PRACTICE',
};
