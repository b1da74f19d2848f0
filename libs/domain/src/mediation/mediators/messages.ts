import type { Person } from '../../case/shapes';
import type { Post } from '../../act';
import type { Relation, Side } from '../vocabulary';

interface Named {
  readonly officer: string;
  readonly unit: string;
}

export interface MediatorsCommands {
  /** `posts` are those that each of them holds, looked up. */
  AppointMediators: {
    readonly mediators: readonly { readonly officer: string; readonly posts: readonly Post[] }[];
  };
  /** By the parties, of whom all have agreed to them. */
  ChooseMediators: MediatorsCommands['AppointMediators'] & { readonly agreedBy: readonly number[] };
  RecuseMediator: { readonly officer: string; readonly reason: string };
  NameRepresentatives: { readonly side: Side; readonly people: readonly number[] };
  InviteParticipant: {
    readonly person: Person;
    readonly relation: Relation;
    readonly agreedBy: readonly number[];
  };
  /** `office` as it stands on the map. */
  InviteCommittee: {
    readonly office: { readonly code: string; readonly isCommittee: boolean };
    readonly reason: string;
  };
  JoinMediation: Record<string, never>;
  DeclineToJoin: { readonly reason: string };
}

export interface MediatorsEvents {
  MediatorsAppointed: { readonly mediators: readonly Named[]; readonly by: 'COMMITTEE' | 'PARTIES' };
  MediatorRecused: MediatorsCommands['RecuseMediator'];
  RepresentativesNamed: MediatorsCommands['NameRepresentatives'];
  ParticipantInvited: MediatorsCommands['InviteParticipant'] & { readonly number: number };
  CommitteeInvited: { readonly committee: string; readonly reason: string };
  CommitteeJoined: { readonly committee: string };
  CommitteeDeclined: { readonly committee: string; readonly reason: string };
}
