import {
  beginnings,
  caseStatuses,
  codesOf,
  roles,
  type AskedCommandType,
  type CaseStatus,
  type Role,
} from '@casegrid/domain';
import { steps } from '@casegrid/domain/testing';
import { actOf } from '../testing/acts';
import { Caller, codesIn } from '../testing/caller';
import { caseIn, inputOf, reporter, reportOne } from '../testing/every-status';
import { laterBy } from '../testing/later';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { refusedWith } from './acts';
import { mutationOf } from './mutation-of';

type Part = Role | 'REPORTER' | 'STRANGER';

/** Somebody in every role there is, whoever reported, and a resident whom the case is nothing to. */
const somebody: Readonly<Record<Part, string>> = {
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
  REPORTER: reporter,
  STRANGER: '11111111-0d8f-4a5c-9b7e-0c4a1f5d2b10',
};
const parts = [...codesOf(roles), 'REPORTER', 'STRANGER'] as const satisfies readonly Part[];
const commands = Object.keys(steps) as AskedCommandType[];
const onCases = commands.filter((command) => steps[command].from.length > 0);

const isOfPart = (command: AskedCommandType, part: Part): boolean => {
  const { by, roles: who } = steps[command];
  if (part === 'STRANGER') return false;
  return part === 'REPORTER' ? by.kind === 'RESIDENT' : who.includes(part);
};

/** The lead unit consults too, while it handles. */
const isLeads = (command: AskedCommandType, part: Part, status: CaseStatus) =>
  command === 'HoldConsultation' && part === 'HANDLER' && status === 'HANDLING';

/** The domain tries them all. Here it is a third, unless more is asked for: each act in each status, and by each part. */
const share = process.env['EVERY_REFUSAL'] ? 1 : 3;

/** Everybody who may not, or not now, by what the procedure says of the command. */
const cellsIn = (status: CaseStatus, turn: number) =>
  onCases.flatMap((command, row) =>
    parts
      .filter((_, column) => (turn + row + column) % share === 0)
      .filter((part) => !steps[command].from.includes(status) || !isOfPart(command, part))
      .filter((part) => !isLeads(command, part, status))
      .map((part) => ({ command, part })),
  );

const statuses = codesOf(caseStatuses);
const table = statuses.map((status, turn) => [status, cellsIn(status, turn)] as const);
const atOnce = 8;
const halfAYear = 183 * 24 * 3_600_000;

describe('every act by everybody who may not, in every status', () => {
  let street: RunningStreet;
  let counted = 0;
  let [caller, later] = [] as unknown as [Caller, Caller];

  beforeAll(async () => {
    street = await runStreet();
    const tokens = new Map<string, Promise<string>>();
    caller = new Caller(street.api.url, (subject, claims) => {
      const token = tokens.get(subject) ?? street.caller.sign(subject, claims);
      tokens.set(subject, token);
      return token;
    });
    later = await laterBy(street, halfAYear);
  });
  afterAll(async () => {
    await street.end();
    process.stdout.write(`${counted} refusals were asked of the API, one in ${share} of those there are.\n`);
  });

  it.each(table.map(([status, cells]) => [cells.length, status, cells] as const))(
    '%d refusals of a case that is %s, each with a code of its act, and nothing is written',
    async (_, status, cells) => {
      const other = (await reportOne(caller)).case.id;
      const { id, status: is } = (await caseIn(status, other, caller, later)).case;
      expect(is).toBe(status);
      const before = await street.store.end();
      const wrong: unknown[] = [];
      for (let from = 0; from < cells.length; from += atOnce)
        await Promise.all(
          cells.slice(from, from + atOnce).map(async ({ command, part }) => {
            const asked = actOf(mutationOf(command), { ...inputOf(command, other), caseId: id });
            const codes = codesIn(await caller.ask(somebody[part], asked));
            const isExpected = codes.length === 1 && refusedWith(command).some((code) => code === codes[0]);
            if (!isExpected) wrong.push([command, part, ...codes]);
            counted += 1;
          }),
        );
      expect(wrong).toEqual([]);
      expect(await street.store.end()).toBe(before);
    },
    60_000,
  );

  it('begins no case for anybody who may not', async () => {
    const { id: other } = (await reportOne(caller)).case;
    const before = await street.store.end();
    for (const command of beginnings)
      for (const part of codesOf(roles).filter((role) => !isOfPart(command, role))) {
        const codes = codesIn(
          await caller.ask(somebody[part], actOf(mutationOf(command), inputOf(command, other))),
        );
        expect([command, part, codes]).toEqual([command, part, ['ROLE_MAY_NOT']]);
        counted += 1;
      }
    expect(await street.store.end()).toBe(before);
  });
});
