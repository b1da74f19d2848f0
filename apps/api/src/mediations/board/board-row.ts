import {
  codesOf,
  disputeKinds,
  intensifications,
  mediationOutcomes,
  percentOf,
  tracks,
  type MediationOutcome,
} from '@casegrid/domain';
import type { Periods, Tally, UnitRow } from '@casegrid/projections';
import type { Language } from '../../graphql/problems';
import { unitOf } from '../../territory/unit-view';
import type { MediationBoardRow, MediationCount, MediationRate } from './board.types';
import { countOf, filterOf, type Part } from './counting';
import { figures, figuresVersion, rates, type Figure, type FigureName } from './figures';

/** Outcomes of what was accepted. */
const isOfAccepted = (outcome: MediationOutcome) => outcome !== 'REFUSED' && outcome !== 'NOT_ACCEPTED';

/** `FigureName` as an id: `mediation-success-of-accepted`. */
const idOf = (name: FigureName) =>
  `mediation-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Counts the mediations of a unit. */
class Row {
  constructor(
    private readonly unit: string,
    private readonly tallies: readonly Tally[],
    private readonly periods: Periods,
    private readonly language: Language,
  ) {}

  count(name: FigureName, part: Part = {}): MediationCount {
    const figure: Figure = figures[name];
    return {
      name: figure.name,
      count: countOf(this.tallies, figure, part),
      definition: { id: idOf(name), version: figuresVersion, text: figure.text[this.language] },
      list: { filter: { within: this.unit, ...filterOf(figure, part, this.periods) }, order: figure.cohort },
    };
  }

  rate(of: keyof typeof rates, part: Part = {}): MediationRate {
    const { name, ...both } = rates[of];
    const [numerator, denominator] = [this.count(both.numerator, part), this.count(both.denominator, part)];
    return { name, percent: percentOf(numerator.count, denominator.count), numerator, denominator };
  }

  rated(part: Part) {
    return {
      accepted: this.count('accepted', part),
      successOfAccepted: this.rate('successOfAccepted', part),
      successOfConcluded: this.rate('successOfConcluded', part),
    };
  }
}

/** A unit with what it has, as it is shown. */
export function mediationRow(
  unit: UnitRow,
  tallies: readonly Tally[],
  periods: Periods,
  language: Language,
): MediationBoardRow {
  const row = new Row(unit.code, tallies, periods, language);
  return {
    unit: unitOf(unit),
    accepted: row.count('accepted'),
    underWay: row.count('underWay'),
    successOfAccepted: row.rate('successOfAccepted'),
    successOfConcluded: row.rate('successOfConcluded'),
    withdrawn: row.count('withdrawn'),
    refused: row.count('refused'),
    notAccepted: row.count('notAccepted'),
    performance: row.rate('performance'),
    confirmation: row.rate('confirmation'),
    byKind: codesOf(disputeKinds).map((kind) => ({
      kind,
      label: disputeKinds[kind],
      ...row.rated({ kind }),
    })),
    byTrack: codesOf(tracks).map((track) => ({ track, label: tracks[track], ...row.rated({ track }) })),
    byOutcome: codesOf(mediationOutcomes)
      .filter(isOfAccepted)
      .map((outcome) => ({
        outcome,
        label: mediationOutcomes[outcome],
        accepted: row.count('accepted', { result: outcome }),
      })),
    prevented: codesOf(intensifications).map((kind) => ({
      kind,
      label: intensifications[kind],
      prevented: row.count('prevented', { result: kind }),
    })),
  };
}
