import type { OfficerActor } from '../act';
import { caseDecider } from '../case/case';
import type { RefusalCode } from '../refusals/refusals';
import { ask } from './case-asks';
import { passed, type CasePast } from './case-story';
import { officerAt } from './cast';
import { specOf } from './given';
import { supervisionCentre } from './street';

const given = specOf(caseDecider);

/** The same person, in a post at the centre that checks and closes. */
export const asChecker = (id: string): OfficerActor => officerAt('CHECKER', supervisionCentre, id);
export const asDutyChief = (id: string): OfficerActor => officerAt('DUTY_CHIEF', supervisionCentre, id);

export function mayCheck(past: readonly CasePast[], somebody: OfficerActor): void {
  given(past)
    .when(ask.PassCheck, somebody)
    .then({ type: 'CheckPassed', data: { note: '已核查', evidence: [] } });
}

export function cannotCheck(
  past: readonly CasePast[],
  somebody: OfficerActor,
  code: RefusalCode = 'HANDLER_CANNOT_CHECK',
): void {
  for (const check of [ask.PassCheck, ask.FailCheck]) given(past).when(check, somebody).refuses(code);
}

/** Nor after somebody else has passed the check. */
export function cannotClose(
  past: readonly CasePast[],
  somebody: OfficerActor,
  code: RefusalCode = 'HANDLER_CANNOT_CLOSE',
): void {
  given(past, passed()).when(ask.CloseCase, somebody).refuses(code);
}
