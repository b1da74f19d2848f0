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
import { codesIn, type Caller } from '../testing/caller';
import {
  officerOf,
  refusedOtherwise,
  share,
  shareOf,
  stranger,
  withTokensKept,
} from '../testing/every-refusal';
import { caseIn, inputOf, reporter, reportOne } from '../testing/every-status';
import { laterBy } from '../testing/later';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { refusedWith } from './acts';
import { mutationOf } from './mutation-of';

type Part = Role | 'REPORTER' | 'STRANGER';

const somebody: Readonly<Record<Part, string>> = { ...officerOf, REPORTER: reporter, STRANGER: stranger };
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

/** Everybody who may not, or not now, by what the procedure says of the command. */
const cellsIn = (status: CaseStatus, turn: number) =>
  onCases.flatMap((command, row) =>
    shareOf(parts, turn + row)
      .filter((part) => !steps[command].from.includes(status) || !isOfPart(command, part))
      .filter((part) => !isLeads(command, part, status))
      .map((part) => ({ command, part })),
  );

const statuses = codesOf(caseStatuses);
const table = statuses.map((status, turn) => [status, cellsIn(status, turn)] as const);
const halfAYear = 183 * 24 * 3_600_000;

describe('every act by everybody who may not, in every status', () => {
  let street: RunningStreet;
  let counted = 0;
  let [caller, later] = [] as unknown as [Caller, Caller];

  beforeAll(async () => {
    street = await runStreet();
    caller = withTokensKept(street);
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
      const trials = cells.map(({ command, part }) => ({
        ...{ command, part, who: somebody[part] },
        asked: actOf(mutationOf(command), { ...inputOf(command, other), caseId: id }),
      }));
      expect(await refusedOtherwise(caller, trials, ({ command }) => refusedWith(command))).toEqual([]);
      counted += trials.length;
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
