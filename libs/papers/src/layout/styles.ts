import type { Weight } from '../font/paper-font';

/** How a kind of writing looks: size, and height of a line, in points. */
export interface Style {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: Weight;
}

export const styles = {
  masthead: { size: 16, lineHeight: 26, weight: 'regular' },
  title: { size: 20, lineHeight: 34, weight: 'bold' },
  heading: { size: 12, lineHeight: 24, weight: 'bold' },
  paragraph: { size: 12, lineHeight: 22, weight: 'regular' },
  label: { size: 10.5, lineHeight: 17, weight: 'bold' },
  cell: { size: 10.5, lineHeight: 17, weight: 'regular' },
  signature: { size: 12, lineHeight: 20, weight: 'regular' },
  footer: { size: 9, lineHeight: 12, weight: 'regular' },
} as const satisfies Readonly<Record<string, Style>>;
