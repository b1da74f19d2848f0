import {
  codesOf,
  mediationBeginnings,
  mediationStatuses,
  roles,
  type AskedMediationCommandType,
  type MediationStatus,
  type Role,
} from '@casegrid/domain';
import { mediationSteps } from '@casegrid/domain/testing';
import { mutationOf } from '../cases/mutation-of';
import { codesIn, type Caller } from '../testing/caller';
import { mediationIn, mediationInputOf } from '../testing/every-mediation-status';
import {
  officerOf,
  refusedOtherwise,
  share,
  shareOf,
  stranger,
  withTokensKept,
} from '../testing/every-refusal';
import { applicant, fellow, mediationActOf, mediator, streetMediator } from '../testing/mediating';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { mediationRefusedWith } from './acts';

type Part = Role | 'FELLOW' | 'OTHER_MEDIATOR' | 'PARTY' | 'STRANGER';

/** Its mediator and somebody in every other role, mediators of the same committee and of another, a party, and a resident whom it is nothing to. */
const somebody: Readonly<Record<Part, string>> = {
  ...officerOf,
  MEDIATOR: mediator,
  FELLOW: fellow,
  OTHER_MEDIATOR: streetMediator,
  PARTY: applicant,
  STRANGER: stranger,
};
const parts = Object.keys(somebody) as Part[];
const commands = Object.keys(mediationSteps) as AskedMediationCommandType[];
const onMediations = commands.filter((command) => !mediationBeginnings.includes(command));

/** What a party may say for himself, or put to the file. */
const ofParties: readonly AskedMediationCommandType[] = [
  'RecordConsent',
  'RecordRefusal',
  'RecuseMediator',
  'SignAgreement',
  'RecordPerformance',
  'LeaveMediation',
  'AttachToMediation',
  'NoteOnMediation',
];

/** Those to whom it is as if there were none, whatever they ask and however it stands. */
const outsiders: readonly Part[] = ['STRANGER', 'OTHER_MEDIATOR', 'INTEGRATOR', 'HANDLER', 'GRID_WORKER'];

const codesFor = ({ command, part }: { readonly command: AskedMediationCommandType; readonly part: Part }) =>
  outsiders.includes(part) ? ['MEDIATION_UNKNOWN'] : mediationRefusedWith(command);

const isOfPart = (command: AskedMediationCommandType, part: Part): boolean => {
  if (part === 'STRANGER' || part === 'OTHER_MEDIATOR') return false;
  if (part === 'PARTY') return ofParties.includes(command);
  return mediationSteps[command].roles.includes(part === 'FELLOW' ? 'MEDIATOR' : part);
};

/** Everybody who may not, or not now, by what the procedure says of the command. */
const cellsIn = (status: MediationStatus, turn: number) =>
  onMediations.flatMap((command, row) =>
    shareOf(parts, turn + row)
      .filter((part) => !mediationSteps[command].from.includes(status) || !isOfPart(command, part))
      .map((part) => ({ command, part })),
  );

const statuses = codesOf(mediationStatuses);
const table = statuses.map((status, turn) => [status, cellsIn(status, turn)] as const);

describe('every act on a mediation by everybody who may not, in every status', () => {
  let street: RunningStreet;
  let caller: Caller;
  let counted = 0;

  beforeAll(async () => {
    street = await runStreet();
    caller = withTokensKept(street);
  });
  afterAll(async () => {
    await street.end();
    process.stdout.write(
      `${counted} refusals of mediations were asked of the API, one in ${share} of those there are.\n`,
    );
  });

  it.each(table.map(([status, cells]) => [cells.length, status, cells] as const))(
    '%d refusals of a mediation that is %s, each with a code of its act, and nothing is written',
    async (_, status, cells) => {
      const { id: mediationId, status: is } = await mediationIn(status, caller);
      expect(is).toBe(status);
      const before = await street.store.end();
      const trials = cells.map(({ command, part }) => ({
        ...{ command, part, who: somebody[part] },
        asked: mediationActOf(mutationOf(command), { ...mediationInputOf(command), mediationId }),
      }));
      expect(await refusedOtherwise(caller, trials, codesFor)).toEqual([]);
      expect(await street.store.end()).toBe(before);
      counted += trials.length;
    },
    60_000,
  );

  it('begins no mediation for anybody who may not', async () => {
    const before = await street.store.end();
    for (const command of mediationBeginnings)
      for (const role of codesOf(roles).filter((one) => !isOfPart(command, one))) {
        const asked = mediationActOf(mutationOf(command), mediationInputOf(command));
        const codes = codesIn(await caller.ask(somebody[role], asked));
        expect([command, role, codes]).toEqual([command, role, ['ROLE_MAY_NOT']]);
        counted += 1;
      }
    expect(await street.store.end()).toBe(before);
  });
});
