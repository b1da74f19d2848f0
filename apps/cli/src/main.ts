#!/usr/bin/env node
import { run } from './program';

run(process.argv.slice(2), { out: process.stdout, err: process.stderr, env: process.env }).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
