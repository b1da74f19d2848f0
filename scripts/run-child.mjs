import { spawn } from 'node:child_process';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end and resolves with its exit code. Signals go on to it, and this process outlives it to
 * tell its end: a shell's Ctrl-C reaches both anyway, and only the child decides how it stops.
 */
export function runChild(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const pass = passedOn.map((signal) => [signal, () => child.kill(signal)]);
    pass.forEach(([signal, handler]) => process.on(signal, handler));
    const settle = (settled) => (value) => {
      pass.forEach(([signal, handler]) => process.off(signal, handler));
      settled(value);
    };
    child.once('error', settle(reject));
    child.once('exit', (code, signal) => settle(resolve)(code ?? signalCode(signal)));
  });
}

const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** The way a shell tells that a program was ended by a signal. */
const signalCode = (signal) => 128 + (numbers[signal] ?? 0);
