import 'reflect-metadata';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { AddressInfo } from 'node:net';
import { graphqlPath } from './api.module';
import { assemble } from './assemble';
import type { Config } from './config';
import { examplesDirectory } from './explorer/examples';
import { registerExplorer } from './explorer/register-explorer';
import { registerFiles } from './files/register-files';
import { inputChecks } from './graphql/bad-input';
import { systemClock, type Clock } from './graphql/clock';
import { limits } from './graphql/limits';
import { Sockets } from './graphql/sockets';

/** A running copy of the API. */
export interface Api {
  readonly url: string;
  readonly port: number;
  readonly app: NestFastifyApplication;
  stop(): Promise<void>;
}

/** Starts one copy: parts first, then the door. Stopping goes the other way. */
export async function startApi(config: Config, clock: Clock = systemClock): Promise<Api> {
  const { module, parts } = await assemble(config, clock);
  const adapter = new FastifyAdapter({
    bodyLimit: limits.bodyBytes,
    trustProxy: false,
    forceCloseConnections: true,
    // A link to a file is part of its path.
    routerOptions: { maxParamLength: 2_048 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.useGlobalPipes(inputChecks);
  registerExplorer(adapter.getInstance(), { examplesDirectory, isLocal: config.isLocal });
  registerFiles(adapter.getInstance(), parts);
  await app.init();
  const sockets = new Sockets(app.getHttpServer(), graphqlPath, {
    schema: app.get(GraphQLSchemaHost).schema,
    nowSeconds: () => clock.world().getTime() / 1000,
    ...parts,
  });
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://${config.host}:${port}`;
  parts.log.info({ url }, 'serving');
  return {
    url,
    port,
    app,
    stop: async () => {
      await sockets.stop();
      await app.close();
      await parts.stop();
    },
  };
}
