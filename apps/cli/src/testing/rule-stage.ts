import {
  callersOf,
  caseDecider,
  decide,
  evolve,
  findCategory,
  isRefused,
  officer,
  standardCatalogue,
  type Act,
  type Actor,
  type Case,
  type CaseCommands,
  type AskedCommandType,
  type Category,
  type MessageOf,
  type Person,
  type Post,
} from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import type { CastMember } from '../cast/cast';
import type { DistrictMap } from '../cast/district-map';
import type { Inputs } from '../simulate/script';
import { ActRefused, idOf, isLive, type Performed, type Stage } from '../simulate/stage';
import type { Bearer } from '../token/issuer';
import { MediationRules } from './mediation-rules';

const catalogueVersion = {
  scope: 'CN',
  reason: '',
  version: 1,
  effectiveFrom: '2020-01-01T00:00:00.000Z',
  categories: new Map(standardCatalogue.map((category) => [category.code, category])),
};

interface Recorded {
  readonly state: Case;
  readonly at: string;
}

interface Taken {
  readonly caseId: string;
  readonly command: MessageOf<CaseCommands>;
  readonly judged: Act;
}

/** Who tells a case that another was merged into it, and what a mediation is to it. */
const telling: Actor = { kind: 'SYSTEM', id: 'telling' };

/** Plays stories on the rules alone, in memory, and says no where the rules do. */
export class RuleStage implements Stage {
  readonly cases = new Map<string, Recorded>();
  readonly mediating: MediationRules;
  readonly #cast: ReadonlyMap<string, CastMember>;

  constructor(
    private readonly map: DistrictMap,
    cast: readonly CastMember[],
    /** The moment at which everything is judged. */
    private readonly now: string,
  ) {
    this.#cast = new Map(cast.map((member) => [member.id, member]));
    this.mediating = new MediationRules({
      map,
      postsOf: (officerId) => this.#postsOf(officerId),
      caseOf: (caseId) => this.#caseOf(caseId).state,
      tellCase: (act, caseId, command) => this.#tell(act, caseId, command),
    });
  }

  perform(act: Performed): Promise<string> {
    const { line, commandId } = act;
    const at = isLive(line) ? this.now : line.at;
    const id = idOf(act) || uuidV5(commandId, line.of === 'MEDIATION' ? 'mediation' : 'case');
    const before = line.of === 'MEDIATION' ? this.mediating.lastAt(id) : this.#caseOf(id).at;
    if (at > this.now) throw new ActRefused('OCCURRED_IN_FUTURE', act);
    if (at < before) throw new ActRefused('OCCURRED_BEFORE_LAST_ACT', act);
    const judged: Act = { actor: this.#actor(line.by), at, now: this.now };
    if (line.of === 'MEDIATION') this.mediating.perform(act, id, judged);
    else this.#perform(act, id, judged);
    return Promise.resolve(id);
  }

  #perform(act: Performed, caseId: string, judged: Act): void {
    const { state } = this.#caseOf(caseId);
    this.#take(act, { caseId, command: this.#command(act, caseId, state), judged });
    if (act.line.act === 'MergeCase')
      this.#tell(act, act.ids.CASE, {
        type: 'TakeReport',
        data: { from: caseId, followers: callersOf(state) },
      });
  }

  /** What the platform tells a case is no act on it: others may still put on record what they did before. */
  #tell(act: Performed, caseId: string, command: MessageOf<CaseCommands>): void {
    this.#take(act, { caseId, command, judged: { actor: telling, at: this.now, now: this.now } });
  }

  #caseOf(caseId: string): Recorded {
    return this.cases.get(caseId) ?? { state: caseDecider.initial, at: '' };
  }

  #postsOf(officerId: string): readonly Post[] {
    return [this.#cast.get(officerId)?.post ?? officer.initial.posts].flat();
  }

  #take(act: Performed, { caseId, command, judged }: Taken): void {
    const { state, at } = this.#caseOf(caseId);
    const decision = decide(caseDecider, command, state, judged);
    if (isRefused(decision)) throw new ActRefused(`${decision.code} ${decision.field ?? ''}`, act);
    const after = decision.reduce((so, event) => evolve(caseDecider, so, event, judged), state);
    this.cases.set(caseId, { state: after, at: judged.actor === telling ? at : judged.at });
  }

  #actor({ kind, id }: Bearer): Actor {
    if (kind === 'RESIDENT') return { kind, id };
    const member = this.#cast.get(id);
    if (!member) throw new Error(`not of the cast: ${id}`);
    return { kind, id, post: member.post, officerRevision: 1 };
  }

  #category(code: string): Category {
    const category = findCategory(catalogueVersion, code);
    if (isRefused(category)) throw new Error(category.code);
    return category;
  }

  /** What the API looks up before it asks the rules. */
  #command({ line, ids }: Performed, caseId: string, { category }: Case): MessageOf<CaseCommands> {
    const { act, input } = line;
    const unit = (code: string) => this.map.unit(code);
    const looked: { readonly [Name in AskedCommandType]?: () => object } = {
      ReportCase: () => {
        const report = input as Inputs['ReportCase'];
        const people: Person[] = report.people.map((somebody, index) => ({
          ...somebody,
          personId: String(index),
        }));
        const place = { ...report.place, path: unit(report.place.unit).path };
        return { ...report, caseId, people, place, category: this.#category(report.category) };
      },
      RequestVerification: () => {
        const { assignee } = input as Inputs['RequestVerification'];
        return { ...input, assigneePosts: this.#postsOf(assignee) };
      },
      RequestCheck: () => {
        const { assignee } = input as Inputs['RequestCheck'];
        return { ...input, assigneePosts: this.#postsOf(assignee) };
      },
      MergeCase: () => {
        const { status } = this.#caseOf(ids.CASE).state;
        return { ...input, target: { caseId: ids.CASE, isVisible: true, ...(status && { status }) } };
      },
      WaiveMilestone: () => ({ ...input, milestone: ids.MEDIATION }),
      FileCase: () => ({ ...input, number: '1' }),
      DispatchCase: () => {
        const { leadUnit, coHandlers, instructions } = input as Inputs['DispatchCase'];
        const units = { lead: unit(leadUnit), coHandlers: coHandlers.map(unit) };
        return { ...units, instructions, category: this.#category(category), powers: [] };
      },
      EscalateCase: () => ({
        ...{ ...input, to: unit((input as Inputs['EscalateCase']).to) },
        ...{ category: this.#category(category), powers: [] },
      }),
    };
    const look = looked[act as AskedCommandType];
    return { type: act, data: look?.() ?? input } as MessageOf<CaseCommands>;
  }
}
