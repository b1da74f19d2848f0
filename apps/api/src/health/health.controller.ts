import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { movedBetween } from '@casegrid/event-store';
import type { Clock } from '../graphql/clock';
import * as parts from '../parts';
import { Metrics } from './metrics';
import { Readiness } from './readiness';

/** For load balancers, supervisors and Prometheus. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
    @Inject(parts.clock) private readonly clock: Clock,
  ) {}

  /** Alive: the process answers. It says so when its time is not that of the world. */
  @Get('healthz')
  alive() {
    return { status: 'alive', moved: movedBetween(this.clock.now(), this.clock.world()) };
  }

  /** Ready: everything it needs answers too. 503 with the parts at fault otherwise. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply) {
    const { ready, parts: needed } = await this.readiness.report();
    await reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', parts: needed });
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  exposition() {
    return this.metrics.text();
  }
}
