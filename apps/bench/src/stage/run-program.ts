import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Runs a Node program to its end and answers what it printed.
 * @throws when its exit code is not 0, with what it said
 */
export async function runProgram(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return (await execute(process.execPath, args, { env, encoding: 'utf8' })).stdout.trim();
}
