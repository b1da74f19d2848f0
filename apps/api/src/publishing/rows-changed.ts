import type { Changes } from '@casegrid/domain';

/** Rows that have ids, as they are changed and left out. */
export const rowsChanged = <Row extends { readonly id: string }>(
  items: readonly Row[],
  without: readonly string[],
): Changes<Row> => ({
  items,
  without,
  keyOf: ({ id }) => id,
  named: { items: 'rows', key: 'id', without: 'withoutRows' },
});
