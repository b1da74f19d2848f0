import { unitOf, type Act } from '../../act';
import { isRefused, Refused, type Decision } from '../../decider';
import { worked } from '../changes';
import * as guard from '../guards';
import { report } from '../intake/decisions';
import type { IntakeEvents } from '../intake/messages';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { SelfHandlingCommands, SelfHandlingEvents } from './messages';

/** Share of the cases that grid workers end themselves which is checked (a design figure; 晴隆 asks for a tenth). */
export const sampledShare = 0.1;

type Decided = Decision<IntakeEvents & SelfHandlingEvents>;

const isPhoto = ({ kind }: { readonly kind: string }) => kind === 'PHOTO' || kind === 'VIDEO';

function selfHandled(
  { number, summary, evidenceAfter, isSampled, ...data }: SelfHandlingCommands['RecordSelfHandled'],
  state: Case,
  act: Act,
): Decided {
  if (!data.category.isSelfHandled) return new Refused('CATEGORY_NOT_SELF_HANDLED', 'category');
  if (!data.evidence.some(isPhoto)) return new Refused('PHOTO_MISSING', 'evidence');
  const before = data.evidence.map(({ hash }) => hash);
  if (!evidenceAfter.some((one) => isPhoto(one) && !before.includes(one.hash)))
    return new Refused('PHOTO_MISSING', 'evidenceAfter');
  const reported = report(data, state, act);
  if (isRefused(reported)) return reported;
  const handled = { number, unit: unitOf(act), summary, evidence: evidenceAfter, isSampled };
  return [...reported, { type: 'CaseSelfHandled', data: handled }];
}

/** What a grid worker sees to himself, of the categories of which he may: some of it is checked. */
export const selfHandling: Phase<SelfHandlingCommands, SelfHandlingEvents> = {
  rules: {
    RecordSelfHandled: { may: [guard.isNew, guard.byGridWorker], then: selfHandled },
  },
  evolve: {
    CaseSelfHandled: (state, { number, unit, isSampled }, fact) => ({
      ...worked(state, [unit], fact),
      status: isSampled ? 'HANDLED' : 'CHECKED',
      number,
      filedAt: fact.at,
      leadUnit: unit,
      outcome: 'RESOLVED',
      isSelfHandled: true,
    }),
  },
  names: {
    CaseSelfHandled: { zh: '自行处置', en: 'Seen to by the grid worker' },
  },
};
