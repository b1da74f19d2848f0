import type { Act } from '../act';
import { allowedIn, type Allowed, type Decider, type Rule } from '../decider';
import { withClocks } from './clocks/case-clocks';
import type { AskedCommandType, CaseCommands } from './commands';
import type { CaseEvents } from './events';
import { askedRules, evolveCase, ownRules } from './phases';
import { noCase, type Case } from './state';

/** What a case begins with. */
export const beginnings: readonly AskedCommandType[] = ['ReportCase', 'RecordSelfHandled'];

const askedTypes = Object.keys(askedRules) as AskedCommandType[];
const clocked = Object.fromEntries(
  askedTypes.map((type) => [type, withClocks(askedRules[type] as Rule<Case, object, CaseEvents>)]),
) as unknown as typeof askedRules;

/** The case: what each command needs and leads to, and what that does to its clocks. */
export const caseDecider: Decider<Case, CaseCommands, CaseEvents> = {
  initial: noCase,
  evolve: evolveCase,
  rules: { ...clocked, ...ownRules },
};

/** Every act on a case, with the code that blocks it for this actor now; none when it is allowed. */
export const allowedCommands = (state: Case, act: Act): Allowed<AskedCommandType>[] =>
  allowedIn(
    caseDecider,
    askedTypes.filter((command) => !beginnings.includes(command)),
    state,
    act,
  );

export const caseStream = (caseId: string): string => `case-${caseId}`;
