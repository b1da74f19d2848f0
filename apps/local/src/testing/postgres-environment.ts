import { randomUUID } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-node';
import { Client } from 'pg';

/**
 * Gives every spec file a new, empty UTF-8 database, named by DATABASE_URL inside the spec, and drops it after.
 * Where jest started no Postgres, it is the plain environment of Node.
 */
export default class PostgresEnvironment extends TestEnvironment {
  private readonly server = process.env.CASEGRID_TEST_SERVER;
  private readonly database = `spec_${randomUUID().replaceAll('-', '')}`;

  override async setup(): Promise<void> {
    await super.setup();
    if (!this.server) return;
    await this.onServer(`create database ${this.database} template template0 encoding 'UTF8'`);
    const url = new URL(this.server);
    url.pathname = `/${this.database}`;
    this.global.process.env.DATABASE_URL = url.href;
  }

  override async teardown(): Promise<void> {
    await this.onServer(`drop database if exists ${this.database} with (force)`);
    await super.teardown();
  }

  private async onServer(statement: string): Promise<void> {
    if (!this.server) return;
    const client = new Client({ connectionString: this.server, query_timeout: 60_000 });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
