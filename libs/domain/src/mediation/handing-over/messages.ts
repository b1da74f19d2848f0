import type { OfficeKind } from '../../territory/levels';
import type { Track } from '../vocabulary';

interface Offer {
  readonly track: Track;
  readonly reason: string;
  /** Hashes of the files that go along. */
  readonly files: readonly string[];
  readonly agreedBy: readonly number[];
}

export interface HandingOverCommands {
  /** `office` as it stands on the map. */
  OfferHandOver: Offer & { readonly office: { readonly code: string; readonly kind: OfficeKind } };
  AcceptHandOver: { readonly note: string };
  DeclineHandOver: { readonly reason: string };
  WithdrawHandOver: { readonly reason: string };
  /** By so many days; `askedBy` are the parties, all of them. */
  ExtendMediation: { readonly amount: number; readonly askedBy: readonly number[]; readonly reason: string };
}

export interface HandingOverEvents {
  HandOverOffered: Offer & { readonly committee: string };
  /** It goes on before that committee or office, with everything that was put on record. */
  HandOverAccepted: HandingOverCommands['AcceptHandOver'] & {
    readonly track: Track;
    readonly committee: string;
    readonly from: string;
  };
  HandOverDeclined: HandingOverCommands['DeclineHandOver'];
  HandOverWithdrawn: HandingOverCommands['WithdrawHandOver'];
  MediationExtended: HandingOverCommands['ExtendMediation'];
}
