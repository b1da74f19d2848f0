import { isReached, type Row } from '../method/row';

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const ratio = (value: number) => value.toFixed(2);

const head = ['figure', 'ours', 'peer', 'unit', 'ratio', 'min – max', 'target', 'reached', 'load'];

const cellsOf = (row: Row): string[] => [
  row.name,
  count.format(row.ours),
  count.format(row.peer),
  row.unit,
  ratio(row.ratio),
  `${ratio(row.min)} – ${ratio(row.max)}`,
  `${row.lessIsBetter ? '≤' : '≥'} ${ratio(row.target)}`,
  isReached(row) ? 'yes' : 'NO',
  ratio(row.load),
];

/** The figures one below the other, each with its target and whether it is reached. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
