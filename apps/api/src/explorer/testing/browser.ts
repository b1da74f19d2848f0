import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BrowserPage } from './browser-page';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine: CHROME, or one on the PATH; nothing when there is none that runs. */
export function findBrowser(): string | undefined {
  const { CHROME } = process.env;
  return [...(CHROME ? [CHROME] : []), ...names].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}

/** A browser without a window and with an empty profile, led over the DevTools protocol. */
export class Browser {
  private constructor(
    private readonly child: ChildProcess,
    private readonly profile: string,
    private readonly address: string,
  ) {}

  static async start(program: string): Promise<Browser> {
    const profile = mkdtempSync(join(tmpdir(), 'casegrid-browser-'));
    const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
    const child = spawn(
      program,
      [...options, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    for await (const line of createInterface({ input: child.stderr })) {
      const address = /DevTools listening on ws:\/\/([^/]+)/.exec(line)?.[1];
      if (address) return new Browser(child, profile, address);
    }
    throw new Error(`${program} ended before it could be led`);
  }

  /** A new tab. */
  async open(): Promise<BrowserPage> {
    const response = await fetch(`http://${this.address}/json/new?about:blank`, { method: 'PUT' });
    const { webSocketDebuggerUrl } = (await response.json()) as { webSocketDebuggerUrl: string };
    return BrowserPage.attach(webSocketDebuggerUrl);
  }

  /** Ends it with all its processes. */
  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    if (this.child.pid) process.kill(-this.child.pid, 'SIGKILL');
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
