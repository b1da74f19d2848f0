import {
  disputeKinds,
  mediationParts,
  proposers,
  relations,
  type DisputeKind,
  type Mediation,
  type OtherRoad,
  type Participant,
} from '@casegrid/domain';

/** A dispute as papers call it: 邻里纠纷, 劳动争议. */
export function disputeName(kind: DisputeKind): string {
  const { zh } = disputeKinds[kind];
  return zh.endsWith('争议') ? zh : `${zh}纠纷`;
}

/** As what somebody takes part. */
export const capacityOf = ({ as, relation }: Participant): string =>
  relation ? relations[relation].zh : mediationParts[as].zh;

/** How a dispute came in, and who sent it. */
export function sourceOf({ proposal }: Mediation): { readonly source: string; readonly referredBy?: string } {
  if (!proposal) return { source: '当事人申请' };
  const { proposer, reference } = proposal;
  const { zh } = proposers[proposer];
  if (proposer === 'COMMITTEE') return { source: zh };
  return { source: `${zh}移送`, referredBy: reference ? `${zh}（${reference}）` : zh };
}

/** What a notice says of the roads that the parties were told of. Where none of a kind was told, it is for the maker to say. */
const told = {
  arbitration: { of: ['ARBITRATION'], words: '符合法定条件的，可以依法申请仲裁。' },
  administration: {
    of: ['ADMINISTRATION', 'ADMINISTRATIVE_REVIEW', 'PETITION'],
    words: '可以依法请求有关行政机关处理。',
  },
  court: { of: ['LITIGATION'], words: '可以依法向人民法院提起诉讼。' },
} as const satisfies Readonly<Record<string, { readonly of: readonly OtherRoad[]; readonly words: string }>>;

export const roadsIn = (roads: readonly OtherRoad[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(told)
      .filter(([, { of }]) => roads.some((road) => (of as readonly OtherRoad[]).includes(road)))
      .map(([road, { words }]) => [road, words]),
  );
