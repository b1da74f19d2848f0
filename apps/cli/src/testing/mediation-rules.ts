import {
  decide,
  evolve,
  isAwaited,
  isLastConsent,
  isRefused,
  maySee,
  mediationDecider,
  officeKindOf,
  settlements,
  standardCalendar,
  standardDeadlines,
  type Act,
  type AskedMediationCommandType,
  type Case,
  type CaseCommands,
  type ClockRules,
  type Mediation,
  type MediationCommands,
  type MediationEvents,
  type MessageOf,
  type Post,
} from '@casegrid/domain';
import type { DistrictMap } from '../cast/district-map';
import type { MediationInputs } from '../simulate/mediation/inputs';
import { ActRefused, type Performed } from '../simulate/stage';

/** The table of deadlines and the calendar by which mediations run. */
const clocks: ClockRules = {
  deadlines: {
    ...{ scope: 'CN', version: 1, reason: '', effectiveFrom: '2020-01-01T00:00:00.000Z' },
    policies: standardDeadlines,
  },
  calendar: standardCalendar,
  calendars: [standardCalendar],
};

interface Recorded {
  readonly state: Mediation;
  readonly at: string;
}

/** What mediations have to know of everything else. */
export interface Around {
  readonly map: DistrictMap;
  postsOf(officerId: string): readonly Post[];
  caseOf(caseId: string): Case;
  tellCase(act: Performed, caseId: string, command: MessageOf<CaseCommands>): void;
}

/** Plays acts on mediations on the rules alone, in memory, with their clocks. */
export class MediationRules {
  readonly mediations = new Map<string, Recorded>();
  readonly events: MessageOf<MediationEvents>[] = [];

  constructor(private readonly around: Around) {}

  /** When the last act on it happened, ISO 8601 UTC. */
  lastAt(id: string): string {
    return this.mediations.get(id)?.at ?? '';
  }

  perform(act: Performed, id: string, judged: Act): void {
    const { state } = this.mediations.get(id) ?? { state: mediationDecider.initial };
    const command = this.#command(act, id, state, judged);
    const milestone = { milestone: id, kind: 'MEDIATION' } as const;
    const decision = decide(mediationDecider, command as never, state, { ...judged, clocks });
    if (isRefused(decision)) throw new ActRefused(`${decision.code} ${decision.field ?? ''}`, act);
    const after = decision.reduce((so, event) => evolve(mediationDecider, so, event, judged), state);
    this.mediations.set(id, { state: after, at: judged.at });
    this.events.push(...decision);
    if (!after.caseId) return;
    if (!state.status) this.around.tellCase(act, after.caseId, { type: 'AwaitMilestone', data: milestone });
    for (const { type } of decision) this.#settle(act, after, type);
  }

  /** The case that waits hears what came of it. */
  #settle(act: Performed, { id, caseId = '' }: Mediation, type: keyof MediationEvents): void {
    if (!(type in settlements)) return;
    const result = settlements[type as keyof typeof settlements];
    this.around.tellCase(act, caseId, { type: 'ReachMilestone', data: { milestone: id, result } });
  }

  #office(code: string) {
    this.around.map.unit(code);
    const kind = officeKindOf(code);
    if (!kind) throw new Error(`no office: ${code}`);
    return { code, kind };
  }

  #begin(act: Performed, id: string, { actor }: Act): object {
    const { ids, line } = act;
    const { parties, committee, place, ...rest } = line.input as MediationInputs['ApplyMediation'];
    const { path } = this.around.map.unit(place.unit);
    const people = parties.map(({ as, isMyself }, index) => ({
      number: index + 1,
      as,
      person: { personId: isMyself ? actor.id : `${id} ${index}`, part: 'PARTY', name: '' },
    }));
    const begun = {
      ...rest,
      mediationId: id,
      office: this.#office(committee),
      place: { ...place, path },
      people,
    };
    return ids.CASE === '' ? begun : { ...begun, case: this.#waiting(ids.CASE, id, actor) };
  }

  #waiting(caseId: string, id: string, actor: Act['actor']): object {
    const state = this.around.caseOf(caseId);
    return {
      caseId,
      ...(state.status && { status: state.status }),
      isVisible: maySee(state, actor),
      unit: state.place.unit,
      isWaiting: state.milestones.some((one) => isAwaited(one) && one.id !== id),
    };
  }

  /** What the API looks up before it asks the rules. */
  #command(act: Performed, id: string, state: Mediation, judged: Act): MessageOf<MediationCommands> {
    const { act: type, input } = act.line;
    const named = () =>
      (input as MediationInputs['AppointMediators']).mediators.map((officer) => ({
        officer,
        posts: this.around.postsOf(officer),
      }));
    const office = () => this.#office((input as { readonly committee: string }).committee);
    const looked: { readonly [Name in AskedMediationCommandType]?: () => object } = {
      ApplyMediation: () => this.#begin(act, id, judged),
      ProposeMediation: () => this.#begin(act, id, judged),
      RecordConsent: () => {
        const { party } = input as MediationInputs['RecordConsent'];
        return { party, ...(isLastConsent(state, party) && { number: '1' }) };
      },
      AppointMediators: () => ({ mediators: named() }),
      ChooseMediators: () => ({ ...input, mediators: named() }),
      InviteParticipant: () => ({
        ...(input as MediationInputs['InviteParticipant']),
        person: { personId: `${id} invited`, part: 'PARTY', name: '' },
      }),
      InviteCommittee: () => {
        const { code, kind } = office();
        return { ...input, office: { code, isCommittee: kind === 'MEDIATION_COMMITTEE' } };
      },
      OfferHandOver: () => ({ ...input, office: office() }),
      MakePaper: () => {
        const { fields: _fields, ...paper } = input as MediationInputs['MakePaper'];
        const number = `${id} ${state.papers.length + 1}`;
        return { ...paper, number, hash: `paper ${number}`, templateVersion: 1 };
      },
      ArchiveMediation: () => {
        const kept = state.papers.map(({ hash }) => hash);
        return { ...input, missingFiles: state.files.filter((hash) => !kept.includes(hash)) };
      },
    };
    const look = looked[type as AskedMediationCommandType];
    return { type, data: look?.() ?? input } as MessageOf<MediationCommands>;
  }
}
