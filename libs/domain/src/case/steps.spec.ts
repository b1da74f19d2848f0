import type { Actor } from '../act';
import { decide, evolve, isRefused, Refused } from '../decider';
import { codesOf } from '../labels';
import { roles, sights, type Role } from '../officer/roles';
import { ask } from '../testing/case-asks';
import { statusAfter as statusBy } from '../testing/case-step';
import { steps } from '../testing/case-steps';
import { storyInto } from '../testing/case-story';
import { noon, officerAt, resident } from '../testing/cast';
import { stateAfter } from '../testing/given';
import { supervisionCentre } from '../testing/street';
import { unitsAt } from './access';
import { allowedCommands, caseDecider } from './case';
import type { AskedCommandType } from './commands';
import type { Case } from './state';
import { caseStatuses, type CaseStatus } from './vocabulary';

const commands = Object.keys(steps) as AskedCommandType[];
const statuses = codesOf(caseStatuses);
const stateIn = (status: CaseStatus) => stateAfter(caseDecider, storyInto[status]);
const decideOn = (command: AskedCommandType, state: Case, actor: Actor) => {
  const now = steps[command].now ?? noon;
  return decide(caseDecider, ask[command] as never, state, { actor, at: now, now });
};

function statusAfter(command: AskedCommandType, state: Case, actor: Actor) {
  const decision = decideOn(command, state, actor);
  if (isRefused(decision)) return decision;
  return decision.reduce((so, event) => evolve(caseDecider, so, event, { actor, at: noon }), state).status;
}

describe.each(commands)('%s', (command) => {
  const { from, otherwise, by, roles: who, otherRoles = 'ROLE_MAY_NOT', after = [] } = steps[command];
  const [status] = from;
  const stateFor = (one: CaseStatus) =>
    stateAfter(caseDecider, [...storyInto[one], ...(from.includes(one) ? after : [])]);
  const state = status ? stateFor(status) : caseDecider.initial;

  it('leads from its own statuses to the next, and is refused in every other', () => {
    const led = statuses.map((one) => [one, statusAfter(command, stateFor(one), by)]);
    expect(led).toStrictEqual(
      statuses.map((one) => [
        one,
        from.includes(one) ? statusBy(steps[command], one) : new Refused(otherwise),
      ]),
    );
  });

  it('is for those whose role it is, and for nobody else at the same unit', () => {
    const [unit, id] = by.kind === 'OFFICER' ? [by.post.unit, by.id] : [supervisionCentre, 'anybody'];
    const sees = (role: Role) =>
      role !== 'INTEGRATOR' &&
      role !== 'ADMIN' &&
      (sights[role].cases !== 'OWN_WORK' || unitsAt(state).includes(unit) || id === state.verifier);
    const answers = codesOf(roles).map((role) => {
      const decision = decideOn(command, state, officerAt(role, unit, id));
      return [role, isRefused(decision) ? decision.code : 'MAY'];
    });
    const expected = codesOf(roles).map((role) => {
      if (status && !sees(role)) return [role, 'CASE_UNKNOWN'];
      return [role, who.includes(role) ? 'MAY' : otherRoles];
    });
    expect(answers).toStrictEqual(expected);
  });
});

describe('every act by every role, in every status', () => {
  let counted = 0;
  afterAll(() => process.stdout.write(`${counted} refusals were asked of the rules.\n`));

  it.each(statuses)('is refused in %s, but to those who may, with the code for it', (one) => {
    for (const command of commands) {
      const { from, otherwise, by, roles: who, otherRoles = 'ROLE_MAY_NOT', after = [] } = steps[command];
      const state = stateAfter(caseDecider, [...storyInto[one], ...(from.includes(one) ? after : [])]);
      const [unit, id] = by.kind === 'OFFICER' ? [by.post.unit, by.id] : [supervisionCentre, 'anybody'];
      for (const role of codesOf(roles).filter((some) => !from.includes(one) || !who.includes(some))) {
        const decision = decideOn(command, state, officerAt(role, unit, id));
        const codes: readonly string[] = [otherwise, otherRoles, 'CASE_UNKNOWN'];
        expect([command, role, codes.includes(isRefused(decision) ? decision.code : 'MAY')]).toEqual([
          command,
          role,
          true,
        ]);
        counted += 1;
      }
    }
  });
});

describe('a case that was never reported', () => {
  it('is unknown to every act but its report', () => {
    const others = commands.filter((command) => steps[command].from.length > 0);
    const decisions = others.map((command) => decideOn(command, caseDecider.initial, steps[command].by));
    expect(decisions).toStrictEqual(others.map(() => new Refused('CASE_UNKNOWN')));
  });
});

describe('what somebody may do with a case', () => {
  const allowed = (state: Case, actor: Actor) => allowedCommands(state, { actor, at: noon, now: noon });

  it('is every act but its report, with the code that stands against it', () => {
    const all = allowed(stateIn('CLOSED'), resident);
    const others = commands.filter((one) => steps[one].from.length > 0);
    expect(all.map(({ command }) => command).sort()).toEqual(others.sort());
    expect(all.filter(({ blocked }) => !blocked)).toEqual([
      { command: 'ReopenCase' },
      { command: 'Comment' },
      { command: 'AttachEvidence' },
    ]);
  });

  it('is nothing for somebody who may not even see it', () => {
    const stranger = { kind: 'RESIDENT', id: 'stranger' } as const;
    const codes = allowed(stateIn('HANDLED'), stranger).map(({ blocked }) => blocked);
    expect(new Set(codes)).toEqual(new Set(['CASE_UNKNOWN']));
  });
});
