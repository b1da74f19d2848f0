import type { Act } from '../act';
import { allowedIn, type Allowed, type Decider, type Rule } from '../decider';
import { withClocks } from './clocks/mediation-clocks';
import { telling } from './clocks/telling';
import type { AskedMediationCommandType, MediationCommands } from './commands';
import type { MediationEvents } from './events';
import { askedMediationRules, evolveMediation } from './phases';
import { noMediation, type Mediation } from './state';

/** What a mediation begins with. */
export const mediationBeginnings: readonly AskedMediationCommandType[] = [
  'ApplyMediation',
  'ProposeMediation',
];

const askedTypes = Object.keys(askedMediationRules) as AskedMediationCommandType[];
const clocked = Object.fromEntries(
  askedTypes.map((type) => [
    type,
    withClocks(askedMediationRules[type] as Rule<Mediation, object, MediationEvents>),
  ]),
) as unknown as typeof askedMediationRules;

/**
 * The mediation: what each command needs and leads to, and what that does to its clocks. Whatever is done rests on what the
 * parties want; there is no command by which anybody could be made to do anything (人民调解法 Art. 3).
 */
export const mediationDecider: Decider<Mediation, MediationCommands, MediationEvents> = {
  initial: noMediation,
  evolve: evolveMediation,
  rules: { ...clocked, TellClock: withClocks(telling.rules.TellClock) },
};

/** Every act on a mediation, with the code that blocks it for this actor now; none when it is allowed. */
export const allowedMediationCommands = (state: Mediation, act: Act): Allowed<AskedMediationCommandType>[] =>
  allowedIn(
    mediationDecider,
    askedTypes.filter((command) => !mediationBeginnings.includes(command)),
    state,
    act,
  );

export const mediationStream = (mediationId: string): string => `mediation-${mediationId}`;

const streamName = mediationStream('');

/** The mediation that a stream is of; nothing for another. */
export const mediationIdOf = (stream: string): string | undefined =>
  stream.startsWith(streamName) ? stream.slice(streamName.length) : undefined;
