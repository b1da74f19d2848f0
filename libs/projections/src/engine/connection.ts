import type { Cells } from './table';

/** Where statements run, one after the other. */
export interface Connection {
  readonly query: (sql: string, values?: unknown[]) => Promise<{ rows: Cells[] }>;
}
