import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const rule = '@nx/enforce-module-boundaries';

const libs = ['domain', 'event-store', 'personal-data', 'projections', 'embedded-eventstore'] as const;
type Lib = (typeof libs)[number];

const most: readonly Lib[] = ['domain', 'event-store', 'personal-data', 'projections'];
/** Who may know whom, as the plan of the house has it; written down apart from the rule that keeps it. */
const mayKnow: Readonly<Record<string, readonly Lib[]>> = {
  'libs/domain': [],
  'libs/event-store': ['domain'],
  'libs/personal-data': [],
  'libs/projections': ['domain', 'event-store'],
  'libs/embedded-eventstore': [],
  'apps/api': most,
  'apps/worker': most,
  'apps/cli': libs,
  'apps/local': libs,
};
const projects = Object.keys(mayKnow);
/** Files that are there: what is not there belongs to nobody. */
const apps = ['api/src/start-api', 'worker/src/start-worker', 'cli/src/program', 'local/src/casegrid'];

interface Text {
  readonly file: string;
  readonly lines: readonly string[];
}
interface Message {
  readonly ruleId: string | null;
  readonly line: number;
  readonly message: string;
}

const data = mkdtempSync(join(tmpdir(), 'casegrid-boundaries-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Neither the daemon nor the kept map of projects of whoever runs this: the map is drawn anew. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_'))),
  NX_DAEMON: 'false',
  NX_ISOLATE_PLUGINS: 'false',
  NX_WORKSPACE_DATA_DIRECTORY: data,
};

/** The lines that the house's own lint refuses in each text. */
function refusedIn(texts: readonly Text[]): string[][] {
  const script = join(root, 'apps/local/fixtures/boundaries.mjs');
  const input = JSON.stringify(texts.map(({ file, lines }) => ({ file, text: lines.join('\n') })));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    ...{ cwd: root, env, input },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const answers = JSON.parse(stdout) as Message[][];
  return texts.map(({ lines }, index) => {
    const messages = answers[index] ?? [];
    expect(messages.filter(({ ruleId }) => ruleId !== rule)).toEqual([]);
    return lines.filter((_, at) => messages.some(({ line }) => line === at + 1));
  });
}

const importOf = (name: string) => `import '@casegrid/${name}';`;
const others = (project: string) => libs.filter((lib) => project !== `libs/${lib}`);

describe('the boundaries between the rooms', () => {
  it('let each room know those that the plan names, and refuse all others', () => {
    const texts = projects.map((project) => ({
      file: `${project}/src/new-file.ts`,
      lines: others(project).map(importOf),
    }));
    const forbidden = projects.map((project) =>
      others(project)
        .filter((lib) => !mayKnow[project]?.includes(lib))
        .map(importOf),
    );
    expect(refusedIn(texts)).toEqual(forbidden);
  });

  it('let nobody know an app', () => {
    const texts = projects.map((project) => ({
      file: `${project}/src/new-file.ts`,
      lines: apps.filter((app) => !project.endsWith(`/${app.split('/')[0]}`)).map(importOf),
    }));
    expect(refusedIn(texts)).toEqual(texts.map(({ lines }) => lines));
  });

  it('refuse whichever way something is imported, and the way around them', () => {
    const ways = [
      "import { a } from '@casegrid/embedded-eventstore';",
      "import type { A } from '@casegrid/embedded-eventstore';",
      "export * from '@casegrid/embedded-eventstore';",
      "export const later = import('@casegrid/embedded-eventstore');",
      "import '../../embedded-eventstore/src/index';",
      "import '../../domain/src/index';",
    ];
    const fine = ["import '@casegrid/domain';", "import './port';", "import 'node:fs';"];
    expect(refusedIn([{ file: 'libs/event-store/src/new-file.ts', lines: [...ways, ...fine] }])).toEqual([
      ways,
    ]);
  });

  it('let specs and what serves them start the embedded store, and know no other room more', () => {
    const lines = libs.filter((lib) => lib !== 'event-store').map(importOf);
    const files = ['new-file.spec.ts', 'testing/new-file.ts'].map((name) => `libs/event-store/src/${name}`);
    const forbidden = ['personal-data', 'projections'].map(importOf);
    expect(refusedIn(files.map((file) => ({ file, lines })))).toEqual([forbidden, forbidden]);
  });
});
