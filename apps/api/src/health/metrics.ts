import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Observed } from '../graphql/apollo-plugins';

/** What Prometheus reads of this copy. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #operations: Counter<'kind' | 'outcome'>;
  readonly #seconds: Histogram<'kind'>;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.#operations = new Counter({
      name: 'casegrid_operations_total',
      help: 'Operations answered, by kind (query, mutation, subscription, upload, download, none) and outcome (ok, or the code of the first error)',
      labelNames: ['kind', 'outcome'],
      registers: [this.#registry],
    });
    this.#seconds = new Histogram({
      name: 'casegrid_operation_seconds',
      help: 'Time from the parsed request to its answer',
      labelNames: ['kind'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.#registry],
    });
  }

  observe({ kind, outcome, seconds }: Observed): void {
    this.#operations.inc({ kind, outcome });
    this.#seconds.observe({ kind }, seconds);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
