import { Argument, type Command } from 'commander';
import { prepareReadModels, readModels, rebuild, RebuildGoesOn } from '@casegrid/projections';
import type { Answer } from '../command-line/answer';
import { CannotDo } from '../command-line/cannot-do';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { Addresses } from '../connection/addresses';
import { withDatabase } from '../connection/with-database';
import { withEventStore } from '../connection/with-event-store';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';

const names = readModels.map(({ name }) => name);

/** `rebuild`: makes a read model anew from the whole log. */
export const rebuildCommand = (perform: Perform): Command =>
  commandNamed('rebuild')
    .summary('build a read model anew from the whole log')
    .description(
      'Builds a read model from the whole log beside its present tables, which stay in use, and exchanges the two at once. May be stopped at any moment and begun again.',
    )
    .addArgument(new Argument('<read-model>', 'which one').choices(names))
    .action((name: string, options: EveryOption) =>
      perform<EveryOption>((asked, terminal) => rebuildAnswer(name, asked, terminal))(options),
    );

async function rebuildAnswer(name: string, options: EveryOption, terminal: Terminal): Promise<Answer> {
  const model = readModels.find((one) => one.name === name);
  if (!model) throw new CannotDo(`There is no read model ${name}: ${names.join(', ')}.`);
  const { eventStore, database } = new Addresses(options, terminal.env);
  const progress = new Progress(terminal, { doing: `Rebuilding ${name}`, counted: 'events' }, undefined);
  const started = performance.now();
  const events = await withEventStore(eventStore, (store) =>
    withDatabase(database, async (pool) => {
      await prepareReadModels(pool);
      return rebuild(model, { store, pool, onProgress: (done) => progress.reach(done) });
    }),
  )
    .catch((error: unknown) => {
      throw error instanceof RebuildGoesOn ? new CannotDo(error.message, { cause: error }) : error;
    })
    .finally(() => progress.finish());
  const seconds = (performance.now() - started) / 1000;
  const rate = Math.round(events / Math.max(seconds, 0.001));
  return {
    json: { readModel: name, version: model.version, events, seconds, eventsPerSecond: rate },
    text: `${name} rebuilt from ${events} events in ${seconds.toFixed(1)} s (${rate}/s).`,
  };
}
