import type { OtherRoad } from '../../case/vocabulary';
import type { Termination } from '../state';
import type { TerminationReason } from '../vocabulary';

export interface EndingCommands {
  /** A party may leave at any moment; the road that he takes is told and recorded (人民调解法 Art. 23, 26). */
  LeaveMediation: { readonly party: number; readonly road: OtherRoad; readonly reason: string };
  TerminateMediation: {
    readonly reason: Exclude<TerminationReason, 'PARTY_LEFT'>;
    /** The roads that the parties were told of. */
    readonly roads: readonly OtherRoad[];
    readonly explanation: string;
  };
  /** What the government decides on a dispute that could not be settled (处理决定). */
  DecideDispute: {
    /** Hash of the decision. */
    readonly decision: string;
    readonly reference: string;
    readonly explanation: string;
  };
}

export interface EndingEvents {
  PartyLeft: EndingCommands['LeaveMediation'];
  MediationTerminated: Termination;
  DisputeDecided: EndingCommands['DecideDispute'];
}
