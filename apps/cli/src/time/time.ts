import { due, standardCalendar, type Period } from '@casegrid/domain';
import { Time, TimeGoesBack } from '@casegrid/event-store';
import { Option, type Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { CannotDo } from '../command-line/cannot-do';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { moment } from '../command-line/option-values';
import { timeFileOf } from '../connection/time-of';
import { period } from '../due/due-options';
import type { Terminal } from '../terminal/terminal';

interface TimeOptions extends EveryOption {
  readonly to?: string;
  readonly forward?: Period;
}

/** `time`: what time it is for a local Casegrid, and how it is moved forward. */
export const timeCommand = (perform: Perform): Command =>
  commandNamed('time')
    .summary('tell the time of a local Casegrid, or move it forward')
    .description(
      'Tells what time it is for the Casegrid that runs on the folder, and moves it forward to try out what time does: its deadlines come due, its cases are late. Time runs on from there, also after a restart, and never goes back. Only a Casegrid with the embedded servers can do so; the event store itself keeps the time of the world (recordedAt).',
    )
    .option('--to <time>', 'to this moment, ISO 8601; Beijing time where it has no offset', moment)
    .addOption(
      new Option(
        '--forward <period>',
        'to the end of a period that begins now, such as 36h or 3-working-day (units as in "due")',
      )
        .argParser(period)
        .conflicts('to'),
    )
    .action(perform(time));

function time(options: TimeOptions, { env }: Terminal): Promise<Answer> {
  const file = timeFileOf(options, env);
  if (file === undefined) throw notMovable(options);
  const here = new Time(file);
  const to = targetOf(options, here.now().toISOString());
  if (to !== undefined) move(here, to);
  const { now, bySeconds } = here.moved() ?? { now: here.now().toISOString(), bySeconds: 0 };
  const ahead =
    bySeconds === 0 ? 'that of the world' : `${(bySeconds / 3600).toFixed(1)} hours ahead of the world`;
  return Promise.resolve({ json: { now, bySeconds }, text: `${now}, ${ahead}` });
}

const targetOf = ({ to, forward }: TimeOptions, from: string): string | undefined =>
  forward ? due({ from, period: forward, calendar: standardCalendar, endsAt: 'MIDNIGHT' }).dueAt : to;

function move(here: Time, to: string): void {
  try {
    here.forward(new Date(to));
  } catch (error) {
    if (!(error instanceof TimeGoesBack)) throw error;
    throw new CannotDo(error.message, { code: error.code, cause: error });
  }
}

const notMovable = ({ data }: EveryOption) =>
  new CannotDo(
    `TIME_NOT_MOVABLE: no Casegrid with embedded servers runs on ${data}, and elsewhere time is that of the world. Start one with "npm start", name its folder with --data, and set neither EVENTSTORE_URL nor DATABASE_URL.`,
    { code: 'TIME_NOT_MOVABLE' },
  );
