import type { Actor } from '../act';
import { isRefused } from '../decider';
import { codesOf } from '../labels';
import { roles, type Role } from '../officer/roles';
import { officerAt, resident } from '../testing/cast';
import * as cast from '../testing/mediation-cast';
import { mediationAfter } from '../testing/mediation-step';
import { lifeInto } from '../testing/mediation-lives';
import { mediationSteps } from '../testing/mediation-steps';
import { committee, judicial, street } from '../testing/street';
import type { AskedMediationCommandType } from './commands';
import { allowedMediationCommands, mediationBeginnings } from './mediation';
import { noMediation } from './state';
import { mediationStatuses, type MediationStatus } from './vocabulary';

const commands = Object.keys(mediationSteps) as AskedMediationCommandType[];
const statuses = codesOf(mediationStatuses);

/** Who acts in a status: what the government decided is with the judicial office by then. */
const actorIn = (status: MediationStatus, by: Actor) =>
  status === 'DECIDED' && by === cast.mediator ? cast.justice : by;

const lifeFor = (command: AskedMediationCommandType, status: MediationStatus) => {
  const { from, after } = mediationSteps[command];
  const life = lifeInto[status]();
  return from.includes(status) && after ? after(life) : life;
};

describe.each(commands.filter((command) => mediationSteps[command].from.length > 0))('%s', (command) => {
  const step = mediationSteps[command];
  const { from, otherwise, also = [], by, data } = step;

  it('leads from its own statuses to the next, and is refused in every other', () => {
    const led = statuses.map((status) => {
      const life = lifeFor(command, status);
      const decision = life.try(command, actorIn(status, by), data);
      if (isRefused(decision))
        return [status, [otherwise, ...also].includes(decision.code) ? 'REFUSED' : decision.code];
      return [
        status,
        life.do(command, actorIn(status, by), data).state.status === mediationAfter(step, status),
      ];
    });
    expect(led).toEqual(statuses.map((status) => [status, from.includes(status) ? true : 'REFUSED']));
  });
});

describe('every act on a mediation by every role, in every status', () => {
  let counted = 0;
  afterAll(() => process.stdout.write(`${counted} refusals were asked of the rules of mediation.\n`));

  const seats: readonly string[] = [committee, judicial, street];
  const others = (allowed: readonly Role[]): readonly Actor[] => [
    ...codesOf(roles)
      .filter((role) => !allowed.includes(role))
      .flatMap((role) => seats.map((unit) => officerAt(role, unit, 'somebody else'))),
    resident,
  ];

  it.each(statuses)('is refused in %s, but to those who may', (status) => {
    for (const command of commands.filter((one) => !mediationBeginnings.includes(one))) {
      const life = lifeFor(command, status);
      const { data, roles: allowed } = mediationSteps[command];
      for (const actor of others(allowed)) {
        expect([command, actor.id, isRefused(life.try(command, actor, data))]).toEqual([
          command,
          actor.id,
          true,
        ]);
        counted += 1;
      }
    }
  });

  it('begins by those who may, and nobody else', () => {
    const life = lifeInto.PENDING_CONSENT();
    for (const command of mediationBeginnings)
      expect(life.answerTo(command, cast.mediator)).toBe('REFUSED MEDIATION_ALREADY_BEGUN');
  });
});

describe('what somebody may do with a mediation', () => {
  const allowed = (status: MediationStatus, actor: Actor) => {
    const now = '2026-05-01T00:00:00.000Z';
    return allowedMediationCommands(lifeInto[status]().state, { actor, at: now, now });
  };

  it('is every act but its beginning, with the code that stands against it', () => {
    const all = allowed('MEDIATING', cast.applicant);
    expect(all.map(({ command }) => command).sort()).toEqual(
      commands.filter((command) => !mediationBeginnings.includes(command)).sort(),
    );
    expect(all.filter(({ blocked }) => !blocked).map(({ command }) => command)).toEqual([
      'RecuseMediator',
      'LeaveMediation',
      'AttachToMediation',
      'NoteOnMediation',
    ]);
  });

  it('is nothing for somebody who may not even see it', () => {
    for (const actor of [resident, officerAt('MEDIATOR', '310101001-MEDIATION_COMMITTEE')]) {
      const codes = allowed('MEDIATING', actor).map(({ blocked }) => blocked);
      expect(new Set(codes)).toEqual(new Set(['MEDIATION_UNKNOWN']));
    }
    const now = '2026-05-01T00:00:00.000Z';
    const nothing = allowedMediationCommands(noMediation, { actor: cast.mediator, at: now, now });
    expect(new Set(nothing.map(({ blocked }) => blocked))).toEqual(new Set(['MEDIATION_UNKNOWN']));
  });
});
