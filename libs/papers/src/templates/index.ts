import type { PaperKind, Template } from '../template';
import { agreement } from './agreement';
import { confirmationApplication } from './confirmation-application';
import { followUp } from './follow-up';
import { invitation } from './invitation';
import { minutes } from './minutes';
import { registration } from './registration';
import { termination } from './termination';

/**
 * The template of each kind of paper. They ask for what the Ministry of Justice's model forms of 2010
 * (人民调解文书格式) ask for, in words and a layout of their own.
 */
export const templates: Readonly<Record<PaperKind, Template>> = {
  REGISTRATION: registration,
  INVITATION: invitation,
  MINUTES: minutes,
  AGREEMENT: agreement,
  CONFIRMATION_APPLICATION: confirmationApplication,
  TERMINATION: termination,
  FOLLOW_UP: followUp,
};
