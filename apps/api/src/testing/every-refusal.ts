import type { Role } from '@casegrid/domain';
import { Caller, codesIn, type Operation } from './caller';
import type { RunningStreet } from './running-street';

/** Somebody in every role there is. */
export const officerOf: Readonly<Record<Role, string>> = {
  GRID_WORKER: 'grid-310115004001002',
  COMMUNITY_OFFICER: 'community-310115004001',
  OPERATOR: 'operator-310115',
  DUTY_CHIEF: 'duty-310115',
  DISPATCHER: 'dispatch-310115',
  HANDLER: 'environment-310115004',
  MEDIATOR: 'mediator-310115004',
  JUSTICE_OFFICER: 'justice-310115004',
  CHECKER: 'check-310115',
  SUPERVISOR: 'supervisor-310115',
  LEADER: 'leader-310115',
  AUDITOR: 'auditor-310115',
  INTEGRATOR: 'integrator-310115',
  ADMIN: 'admin-310115',
};

/** A resident to whom nothing of it is anything. */
export const stranger = '11111111-0d8f-4a5c-9b7e-0c4a1f5d2b10';

/** The domain tries them all. Here it is a third, unless more is asked for: each act in each status, and by each part. */
export const share = process.env['EVERY_REFUSAL'] ? 1 : 3;

/** Those of them that are tried this time. */
export const shareOf = <Part>(parts: readonly Part[], turn: number): Part[] =>
  parts.filter((_, column) => (turn + column) % share === 0);

/** Signs one token for each, however often he asks. */
export function withTokensKept({ api, caller }: RunningStreet): Caller {
  const tokens = new Map<string, Promise<string>>();
  return new Caller(api.url, (subject, claims) => {
    const token = tokens.get(subject) ?? caller.sign(subject, claims);
    tokens.set(subject, token);
    return token;
  });
}

/** An act that is to be refused. */
export interface Trial<Command, Part> {
  readonly command: Command;
  readonly part: Part;
  readonly who: string;
  readonly asked: Operation;
}

const atOnce = 8;

/** Those that were not refused with one of their codes, and with what instead. */
export async function refusedOtherwise<Command, Part>(
  caller: Caller,
  trials: readonly Trial<Command, Part>[],
  refusedWith: (trial: Trial<Command, Part>) => readonly string[],
): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (let from = 0; from < trials.length; from += atOnce)
    await Promise.all(
      trials.slice(from, from + atOnce).map(async (trial) => {
        const codes = codesIn(await caller.ask(trial.who, trial.asked));
        const isExpected = codes.length === 1 && refusedWith(trial).some((code) => code === codes[0]);
        if (!isExpected) wrong.push([trial.command, trial.part, ...codes]);
      }),
    );
  return wrong;
}
