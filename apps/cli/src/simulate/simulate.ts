import type { Command } from 'commander';
import { catalogue, catalogueStream, inForce, type Category } from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import type { Now } from '../acts/own-act';
import { castOf, type CastMember } from '../cast/cast';
import { loadDistrictMap } from '../cast/district-map';
import { ensureCast } from '../cast/ensure-cast';
import type { Answer } from '../command-line/answer';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { caseCount, district, flightSize, seed } from '../command-line/option-values';
import { Addresses } from '../connection/addresses';
import { timeOf } from '../connection/time-of';
import { withEventStore } from '../connection/with-event-store';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';
import { localIssuer } from '../token/issuer';
import { ApiStage } from './api-stage';
import { Bearers } from './bearers';
import { Company } from './company';
import { playStory } from './play-story';
import { correlationOf, endOfStory } from './story-end';

interface SimulateOptions extends EveryOption {
  readonly cases: number;
  readonly seed: number;
  readonly area?: string;
  readonly atOnce: number;
}

/** `simulate`: fills a district with officers, cases and mediations, through the API's own commands. */
export const simulateCommand = (perform: Perform): Command =>
  commandNamed('simulate')
    .summary('play plausible cases and mediations through the API')
    .description(
      'Appoints the officers of a district and plays cases through the API, with the mediations that some of them wait for and others beside them, each act with the token of whoever does it. The same seed plays the same story: what was played before is not repeated, so it may be stopped at any moment and done again, also with more cases.',
    )
    .requiredOption(
      '--cases <count>',
      'how many cases, those reported twice counted once; mediations come beside them',
      caseCount,
    )
    .option('--seed <number>', 'which story', seed, 1)
    .option('--area <code>', 'the district (default: the first that was imported)', district)
    .option('--at-once <count>', 'cases played at once', flightSize, 8)
    .action(perform(simulate));

async function simulate(options: SimulateOptions, terminal: Terminal): Promise<Answer> {
  const addresses = new Addresses(options, terminal.env);
  const bearers = new Bearers(await localIssuer(options, terminal.env));
  return withEventStore(addresses.eventStore, async (store) => {
    const map = await loadDistrictMap(store, options.area);
    const cast = castOf(map);
    const { now } = timeOf(options, terminal.env);
    await appoint(store, cast, { terminal, now });
    const until = await endOfStory(store, options.seed, now());
    const stage = new ApiStage(addresses.api, bearers, correlationOf(options.seed, until));
    const last = cast.at(-1);
    if (last) await stage.meets({ kind: 'OFFICER', id: last.id });
    const categories = await categoriesAt(store, until);
    const story = { seed: options.seed, until, company: new Company(map, cast), categories };
    const progress = new Progress(terminal, { doing: 'Playing cases', counted: 'cases' }, options.cases);
    const played = await playStory(story, stage, { ...options, onCase: () => progress.advance() }).finally(
      () => progress.finish(),
    );
    const { district } = map;
    return {
      json: { seed: options.seed, district, until, officers: cast.length, ...played },
      text: `${played.cases} cases and ${played.mediations} mediations played in ${district} with ${played.acts} acts, seed ${options.seed}, told up to ${until}.`,
    };
  });
}

async function appoint(
  store: EventStore,
  cast: readonly CastMember[],
  { terminal, now }: { readonly terminal: Terminal; readonly now: Now },
): Promise<void> {
  const progress = new Progress(terminal, { doing: 'Appointing', counted: 'officers' }, cast.length);
  await ensureCast(store, cast, { now, onMember: () => progress.advance() }).finally(() => progress.finish());
}

/** The leaf categories in force. */
async function categoriesAt(store: EventStore, moment: string): Promise<Category[]> {
  const { state } = await new Aggregate(store, catalogue, 1).load(catalogueStream('CN'));
  const all = [...(inForce(state, moment)?.categories.values() ?? [])];
  return all.filter(({ code }) => !all.some(({ parent }) => parent === code));
}
