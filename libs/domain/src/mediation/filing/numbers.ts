import { officeKindOf, standsAt } from '../../territory/code';
import { officeKinds } from '../../territory/levels';
import type { PaperKind } from '../outcomes';

/** Whose numbers those of a paper follow: each kind has a sequence of its own at each committee. */
export const paperSeries = (committee: string, kind: PaperKind): string => `${committee}-${kind}`;

/** How a number says what it is of. */
const signs: Readonly<Record<PaperKind | 'MEDIATION', string>> = {
  MEDIATION: '调',
  REGISTRATION: '调登',
  INVITATION: '调邀',
  MINUTES: '调录',
  AGREEMENT: '调协',
  CONFIRMATION_APPLICATION: '调确',
  TERMINATION: '调终',
  FOLLOW_UP: '调访',
};

const form = new RegExp(
  `^(?<committee>.+?)(?:-(?<kind>${Object.keys(signs).join('|')}))?-(?<year>\\d{4})-(?<sequence>\\d{6,16})$`,
);

/** An office as numbers name it: where several of a kind stand at one unit, with its digits. */
function officeIn(code: string): string | undefined {
  const kind = officeKindOf(code);
  return kind && `${standsAt(code)}${officeKinds[kind].zh}${/-(\d{2})$/.exec(code)?.[1] ?? ''}`;
}

/**
 * The number of a mediation, or of a paper, as it stands on papers: 〔2026〕310115004001人民调解委员会调协字第12号. It holds
 * the code of the unit, not its name, and so stays the same whatever the unit is called. Anything else stays as it is.
 */
export function numberShown(number: string): string {
  const { committee = '', kind = 'MEDIATION', year, sequence } = form.exec(number)?.groups ?? {};
  const office = officeIn(committee);
  return office
    ? `〔${year}〕${office}${signs[kind as keyof typeof signs]}字第${Number(sequence)}号`
    : number;
}
