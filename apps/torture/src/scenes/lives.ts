import { setTimeout as pause } from 'node:timers/promises';
import { Crew, type CrewPlan } from '../actors/crew';
import { freePort, scratchFolder } from '../stage/place';
import { isDoneWithin } from '../stage/patience';
import { Server, tellOf } from '../stage/server';
import type { Stage } from './scene';

/** How long the server may take until it serves, or until it ends of what it has met. Milliseconds. */
const startLimit = 60_000;
const endLimit = 60_000;
/** How long a server that was started again is worked with before the end. Milliseconds. */
const lastWork = 1_000;

type Work = Pick<CrewPlan, 'pace' | 'bytes'>;

/** One store, life after life on the same folder and port, and those who work on it all the while. */
export class Lives {
  private constructor(
    readonly data: string,
    readonly crew: Crew,
    private readonly port: number,
    private readonly stage: Stage,
  ) {}

  static async begin(scene: string, stage: Stage, work: Work, data?: string): Promise<Lives> {
    const { seed, writers, leftovers } = stage;
    const folder = data ?? scratchFolder(leftovers);
    const port = await freePort();
    const crew = new Crew({ ...work, port, words: [seed, scene], writers, leftovers });
    crew.begin();
    return new Lives(folder, crew, port, stage);
  }

  start(under: readonly string[] = []): Server {
    return Server.start({ data: this.data, port: this.port, under }, this.stage.leftovers);
  }

  /** Waits until the server serves and lets the work begin; false when it does not come to that. */
  async serves(server: Server): Promise<boolean> {
    const isDone = await isDoneWithin(startLimit, server.serving);
    const serves = isDone && (await server.serving);
    if (serves) this.crew.serving();
    return serves;
  }

  /** As `serves`, where it has to. */
  async mustServe(server: Server): Promise<boolean> {
    const serves = await this.serves(server);
    if (!serves) this.crew.violations.add('unstarted', server.said);
    return serves;
  }

  async kill(server: Server): Promise<void> {
    if (!server.isRunning)
      this.crew.violations.add('ended', `${tellOf(await server.ended)} before it was killed: ${server.said}`);
    await server.end('SIGKILL');
    this.crew.gone();
  }

  /** Waits for the end that the server comes to by itself, of a fault; it must not be a quiet one. */
  async fails(server: Server): Promise<void> {
    const { violations } = this.crew;
    if (await isDoneWithin(endLimit, server.ended)) {
      const ending = await server.ended;
      if (!ending.code) violations.add('ended', `${tellOf(ending)} after a fault: ${server.said}`);
    } else {
      violations.add('continued', `it still ran ${endLimit / 1000} s later`);
      await server.end('SIGKILL');
    }
    this.crew.gone();
  }

  /** Starts the server, works with it a while, has all proved if asked to, and stops it. */
  async resume(what: 'all is proved' | 'work goes on'): Promise<boolean> {
    const server = this.start();
    if (!(await this.mustServe(server))) return false;
    await pause(lastWork);
    if (what === 'all is proved') await this.crew.finish();
    else await this.crew.auditor.read();
    await this.stop(server);
    return true;
  }

  /** Asks a server that serves to end, which it has to do well. */
  async stop(server: Server): Promise<void> {
    const ending = await server.end('SIGTERM');
    this.crew.gone();
    if (ending.code !== 0)
      this.crew.violations.add('ended', `${tellOf(ending)} after SIGTERM: ${server.said}`);
  }
}
