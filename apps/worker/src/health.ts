import { createServer, type Server } from 'node:http';
import type { Moved } from '@casegrid/event-store';
import type { OutboxStanding } from '@casegrid/notices';
import type { LeadNews, RunnerNews } from '@casegrid/projections';
import type { StuckNews } from './rounds';

interface Standing {
  readonly kind: RunnerNews['kind'];
  readonly events: number;
  readonly position: string;
  readonly failure: string | null;
}

const unheard: Standing = { kind: 'WAITING', events: 0, position: '0', failure: null };

/** What a worker does beside keeping read models. */
export const jobNames = [
  'erasures',
  'deadlines',
  'succession',
  'retroaction',
  'archiving',
  'mergers',
  'milestones',
  'notices',
  'deliveries',
] as const;
export type JobName = (typeof jobNames)[number];

const jobsAre: Readonly<Record<JobName, string>> = {
  erasures: 'erasures on record are not finished by this worker because that fails',
  succession:
    'cases and officers of units that are no more are not passed on by this worker because that fails',
  deadlines: 'deadlines that came due are not told by this worker because that fails',
  retroaction:
    'clocks are not judged by a version that was approved for the past by this worker because that fails',
  mergers: 'mergers that were cut short are not undone by this worker because that fails',
  milestones: 'cases are not told what the mediations that they wait for came to, because that fails',
  archiving: 'closed cases are not archived by this worker because that fails',
  notices: 'notices of what happened are not made by this worker because that fails',
  deliveries: 'notices are not sent by this worker because that fails',
};

/** What every read model and every other job of this worker is at, from the news of who runs them. */
export class Health {
  readonly #standings = new Map<string, Standing>();
  readonly #jobFailures = new Map<JobName, string>();
  readonly #stuck = new Map<JobName, Omit<StuckNews, 'kind'>>();
  #outbox: OutboxStanding | undefined;

  note(news: RunnerNews): void {
    const before = this.#standings.get(news.model) ?? unheard;
    this.#standings.set(news.model, {
      kind: news.kind,
      events: before.events + (news.kind === 'APPLIED' ? news.events : 0),
      position: news.kind === 'APPLIED' ? news.position : before.position,
      failure: news.kind === 'FAILED' ? news.failure : null,
    });
  }

  noteJob(name: JobName, news: LeadNews | StuckNews | { readonly kind: string }): void {
    this.#noteStuck(name, news);
    if (news.kind === 'FAILED' && 'failure' in news) this.#jobFailures.set(name, news.failure);
    else this.#jobFailures.delete(name);
  }

  /** Whoever leads tells it; what somebody was stuck with who leads no more is not his to tell. */
  #noteStuck(name: JobName, news: { readonly kind: string } | StuckNews): void {
    if ('items' in news && news.items > 0)
      this.#stuck.set(name, { items: news.items, failure: news.failure });
    else if (['STUCK', 'LEADING', 'WAITING'].includes(news.kind)) this.#stuck.delete(name);
  }

  /** By job, how many cases it cannot do while it does all others, and why it cannot do the first. */
  stuck(): Record<string, Omit<StuckNews, 'kind'>> {
    return Object.fromEntries(this.#stuck);
  }

  noteOutbox({ pending, parked }: OutboxStanding): void {
    this.#outbox = { pending, parked };
  }

  /** How many notices wait to be sent or are parked; unknown to a worker that does not send them. */
  outbox(): OutboxStanding | undefined {
    return this.#outbox;
  }

  /** What fails, by name: read models and jobs. None when all is well. */
  failures(): Record<string, string> {
    const all = [...this.#standings].map(([name, { failure }]) => [name, failure] as const);
    const failing = [...all, ...this.#jobFailures].filter(([, failure]) => failure !== null);
    return Object.fromEntries(failing) as Record<string, string>;
  }

  /** In the text format of Prometheus. */
  metrics(): string {
    const lines = [
      '# HELP casegrid_read_model_events_total Events taken into the read model by this worker',
      '# TYPE casegrid_read_model_events_total counter',
      ...[...this.#standings].map(
        ([name, { events }]) => `casegrid_read_model_events_total{name="${name}"} ${events}`,
      ),
      '# HELP casegrid_read_model_failing 1 while the read model stands still',
      '# TYPE casegrid_read_model_failing gauge',
      ...[...this.#standings].map(
        ([name, { failure }]) => `casegrid_read_model_failing{name="${name}"} ${failure === null ? 0 : 1}`,
      ),
      ...jobNames.flatMap((name) => [
        `# HELP casegrid_${name}_failing 1 while ${jobsAre[name]}`,
        `# TYPE casegrid_${name}_failing gauge`,
        `casegrid_${name}_failing ${this.#jobFailures.has(name) ? 1 : 0}`,
      ]),
      '# HELP casegrid_stuck What a job cannot do while it does all else: cases, officers or clocks',
      '# TYPE casegrid_stuck gauge',
      ...jobNames.map((name) => `casegrid_stuck{job="${name}"} ${this.#stuck.get(name)?.items ?? 0}`),
      ...this.#outboxMetrics(),
    ];
    return `${lines.join('\n')}\n`;
  }

  #outboxMetrics(): string[] {
    if (!this.#outbox) return [];
    const { pending, parked } = this.#outbox;
    return [
      '# HELP casegrid_notices Notices in the outbox that have not arrived, by how far they are',
      '# TYPE casegrid_notices gauge',
      `casegrid_notices{state="pending"} ${pending}`,
      `casegrid_notices{state="parked"} ${parked}`,
    ];
  }
}

/** `/healthz`: 200, or 503 naming what fails; what single cases a job is stuck with, how many notices have not arrived, and how far time was moved, if it was. `/metrics`: for Prometheus. */
export const healthServer = (health: Health, moved: () => Moved | undefined): Server =>
  createServer(({ url }, response) => {
    if (url === '/metrics') {
      response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8').end(health.metrics());
    } else if (url === '/healthz') {
      const failures = health.failures();
      const isWell = Object.keys(failures).length === 0;
      response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' });
      const notices = health.outbox();
      const status = isWell ? 'well' : 'failing';
      const stuck = health.stuck();
      response.end(JSON.stringify({ status, failures, stuck, notices, moved: moved() }));
    } else response.writeHead(404).end();
  });
