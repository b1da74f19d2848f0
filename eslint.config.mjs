import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const room = (name, ...mayKnow) => ({
  sourceTag: `room:${name}`,
  onlyDependOnLibsWithTags: mayKnow.map((known) => `room:${known}`),
});

const everyLib = ['domain', 'event-store', 'personal-data', 'projections', 'notices', 'papers', 'files'];

/** Who may know whom. libs/embedded-eventstore is for those who keep its data, and for tests. */
export const rooms = [
  room('domain'),
  room('embedded-eventstore'),
  room('personal-data'),
  room('papers'),
  room('files'),
  room('event-store', 'domain'),
  room('projections', 'event-store', 'domain'),
  room('notices', 'event-store', 'domain'),
  room('api', ...everyLib),
  room('worker', ...everyLib),
  room('cli', ...everyLib, 'embedded-eventstore'),
  room('bench', ...everyLib),
  room('torture'),
  room('local', ...everyLib, 'embedded-eventstore'),
];

const boundaries = (constraints) => [
  'error',
  { enforceBuildableLibDependency: false, allow: [], depConstraints: constraints },
];

/** Specs may start the embedded server, whatever room they are in. */
const specRooms = rooms.map((rule) => ({
  ...rule,
  onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'room:embedded-eventstore'],
}));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/fixtures/**', '.nx/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(rooms),
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', 200],
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries(specRooms) },
  },
);
