import {
  refusals,
  type AskedCommandType,
  type AskedMediationCommandType,
  type RefusalCode,
} from '@casegrid/domain';
import type { Language } from '../graphql/problems';
import type { AllowedCommand } from './case.types';
import { mutationOf } from './mutation-of';

/** An act and what blocks it, as a client draws its button from it. */
export const buttonIn =
  (language: Language) =>
  (act: {
    readonly command: AskedCommandType | AskedMediationCommandType;
    readonly blocked?: RefusalCode;
  }): AllowedCommand => ({
    command: mutationOf(act.command),
    allowed: act.blocked === undefined,
    blockedBy: act.blocked ?? null,
    reason: act.blocked ? refusals[act.blocked][language] : null,
  });
