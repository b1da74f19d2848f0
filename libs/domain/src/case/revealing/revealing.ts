import type { Act } from '../../act';
import { blockedBy, Refused } from '../../decider';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { asking, deciding, reading } from './guards';
import type { RevealingCommands, RevealingEvents } from './messages';
import { grantEnds, isPending, revealOf, withoutReveal } from './reveal';

/** What stands against deciding for this officer. */
function flawOf(officer: string, state: Case, { actor }: Act): Refused | undefined {
  const reveal = revealOf(state, officer);
  if (!reveal || !isPending(reveal)) return new Refused('NOTHING_ASKED', 'officer');
  return officer === actor.id ? new Refused('REQUESTER_CANNOT_APPROVE', 'officer') : undefined;
}

/** Whether he may read now who the people of a confidential case are, beside those to whom they are open anyway. */
export const mayReveal = (state: Case, act: Act): boolean => blockedBy(reading, state, act) === undefined;

/** Who reported a confidential case is told to an officer who says what for, when another agrees. */
export const revealing: Phase<RevealingCommands, RevealingEvents> = {
  rules: {
    RequestReveal: { may: asking, then: (data) => [{ type: 'RevealRequested', data }] },
    GrantReveal: {
      may: deciding,
      then: ({ hours, ...data }, state, act) =>
        flawOf(data.officer, state, act) ?? [
          { type: 'RevealGranted', data: { ...data, until: grantEnds(act.now, hours) } },
        ],
    },
    DenyReveal: {
      may: deciding,
      then: (data, state, act) => flawOf(data.officer, state, act) ?? [{ type: 'RevealDenied', data }],
    },
    RevealPeople: {
      may: reading,
      then: (_, state, { actor }) => [
        { type: 'PeopleRevealed', data: { purpose: revealOf(state, actor.id)?.purpose ?? '' } },
      ],
    },
  },
  evolve: {
    RevealRequested: (state, { purpose }, { actor: { id: officer } }) => ({
      ...state,
      reveals: [...withoutReveal(state, officer), { officer, purpose }],
    }),
    RevealGranted: (state, { officer, until }) => ({
      ...state,
      reveals: state.reveals.map((reveal) => (reveal.officer === officer ? { ...reveal, until } : reveal)),
    }),
    RevealDenied: (state, { officer }) => ({ ...state, reveals: withoutReveal(state, officer) }),
    PeopleRevealed: (state) => state,
  },
  names: {
    RevealRequested: { zh: '申请查看保密信息', en: 'Asked to know who reported' },
    RevealGranted: { zh: '同意查看保密信息', en: 'Agreed that it be told who reported' },
    RevealDenied: { zh: '不同意查看保密信息', en: 'Not agreed that it be told who reported' },
    PeopleRevealed: { zh: '查看保密信息', en: 'Was told who reported' },
  },
};
