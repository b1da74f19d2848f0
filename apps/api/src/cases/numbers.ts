import {
  caseNumber,
  dayOf,
  isRefused,
  register,
  registerStream,
  standsAt,
  type Act,
  type Register,
  type RegisterCommands,
  type RegisterEvents,
} from '@casegrid/domain';
import { Aggregate, uuidV5, type EventStore } from '@casegrid/event-store';

/** A register's year is the local one. */
const yearOf = (moment: string) => Number(dayOf(moment).slice(0, 4));

/** Draws case numbers: of the unit at whose centre the duty chief sits, one sequence a year. */
export class Numbers {
  readonly #registers: Aggregate<Register, RegisterCommands, RegisterEvents>;

  constructor(store: EventStore) {
    this.#registers = new Aggregate(store, register, 500);
  }

  /** The number that was drawn under this id last year and is not used yet; nothing where none was. */
  async drawnLastYear(id: string, { now }: Pick<Act, 'now'>, of: string): Promise<string | undefined> {
    const year = yearOf(now) - 1;
    const { state } = await this.#registers.load(registerStream(of, year));
    const sequence = state.issued.get(id);
    return sequence === undefined ? undefined : caseNumber(of, year, sequence);
  }

  /** The case's number, of the unit at which the officer sits unless another is named. Drawing it again gives the same one, also after a crash in between. */
  async draw(caseId: string, { actor, now }: Act, correlationId: string, of?: string): Promise<string> {
    const unit = of ?? (actor.kind === 'OFFICER' ? standsAt(actor.post.unit) : '');
    const year = yearOf(now);
    const commandId = uuidV5(caseId, `number ${unit} ${year}`);
    const request = { commandId, asked: { caseId }, actor, now, correlationId };
    const done = await this.#registers.execute(registerStream(unit, year), request, () => ({
      command: { type: 'IssueNumber', data: { caseId } },
      record: { district: unit.slice(0, 6) },
    }));
    if (isRefused(done)) throw new Error(`register ${unit} ${year} refused a number: ${done.code}`);
    const sequence = done.state.issued.get(caseId);
    if (sequence === undefined) throw new Error(`register ${unit} ${year} holds no number of case ${caseId}`);
    return caseNumber(unit, year, sequence);
  }
}
