import { Refused, type Decider } from '../decider';
import type { Vocabulary } from '../labels';
import { unfit } from '../publishing/publication';
import { byPublisher, type Versions } from '../publishing/versions';

/** What a unit's work is measured by when it is evaluated (接诉即办“三率”及及时、返工). */
export type Measure = 'RESPONSE' | 'RESOLUTION' | 'SATISFACTION' | 'TIMELINESS' | 'REWORK';

export const measures: Vocabulary<Measure> = {
  RESPONSE: { zh: '响应率', en: 'Reporters who were answered' },
  RESOLUTION: { zh: '解决率', en: 'Cases that were resolved' },
  SATISFACTION: { zh: '满意率', en: 'Reporters who were satisfied' },
  TIMELINESS: { zh: '按期办结率', en: 'Cases handled in time' },
  REWORK: { zh: '一次办结率', en: 'Cases that were not handled anew' },
};

/** How much a measure counts, in whole percent of the whole. */
export interface Weight {
  readonly measure: Measure;
  readonly percent: number;
}

export interface WeightsEvents {
  WeightsPublished: {
    /** The province, city or district whose evaluation it is. */
    readonly scope: string;
    readonly version: number;
    readonly weights: readonly Weight[];
    readonly effectiveFrom: string;
    readonly reason: string;
  };
}

export interface WeightsCommands {
  PublishWeights: Omit<WeightsEvents['WeightsPublished'], 'version'>;
}

export type WeightsVersion = WeightsEvents['WeightsPublished'];

const isShare = ({ percent }: Weight) => Number.isInteger(percent) && percent >= 1 && percent <= 100;

/** Each measure once, and all of them together the whole. */
function flawIn(weights: readonly Weight[]): Refused | undefined {
  const twice = weights.find(({ measure }, index) =>
    weights.slice(0, index).some((one) => one.measure === measure),
  );
  if (twice) return new Refused('MEASURE_TWICE', twice.measure);
  const sum = weights.reduce((all, { percent }) => all + percent, 0);
  return weights.every(isShare) && sum === 100 ? undefined : new Refused('WEIGHTS_NOT_WHOLE', 'weights');
}

/** What evaluations weigh by, in versions: announced before the period that they hold for. */
export const weights: Decider<Versions<WeightsVersion>, WeightsCommands, WeightsEvents> = {
  initial: { versions: [] },
  rules: {
    PublishWeights: {
      may: [byPublisher],
      then: (data, published, act) =>
        unfit(data, published, act) ??
        flawIn(data.weights) ?? [
          { type: 'WeightsPublished', data: { ...data, version: published.versions.length + 1 } },
        ],
    },
  },
  evolve: {
    WeightsPublished: ({ versions }, published) => ({ versions: [...versions, published] }),
  },
};

export const weightsStream = (scope: string): string => `weights-${scope}`;
