import type { RevealingCommands } from '../case/revealing/messages';
import type { Step } from './case-step';
import * as cast from './cast';
import { confidential, revealAsked, revealGranted } from './reveal-story';
import { byWatcher, whileOpen, workers } from './step-parts';

/** Those from whom it is hidden who reported a confidential case. */
const bySeeker = {
  by: cast.communityOfficer,
  roles: [...workers, 'DISPATCHER', 'CHECKER', 'SUPERVISOR', 'LEADER'],
} as const;

const deciding = {
  ...whileOpen,
  ...byWatcher,
  otherwise: 'NOTHING_ASKED',
  after: [confidential(), revealAsked()],
} as const;

export const revealSteps: Readonly<Record<keyof RevealingCommands, Step>> = {
  RequestReveal: { ...whileOpen, ...bySeeker, after: [confidential()] },
  GrantReveal: deciding,
  DenyReveal: deciding,
  RevealPeople: { ...whileOpen, ...bySeeker, after: [confidential(), revealAsked(), revealGranted()] },
};
