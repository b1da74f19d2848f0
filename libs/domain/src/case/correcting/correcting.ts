import type { Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { districtOf, standsAt } from '../../territory/code';
import { unitsAt } from '../access';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case, CasePerson } from '../state';
import type { CorrectionCommands, CorrectionEvents } from './messages';

type Decided = Decision<CorrectionEvents>;

const owning = [guard.isOpen, guard.byRole('OPERATOR', 'DUTY_CHIEF')] as const;

function category(data: CorrectionCommands['CorrectCategory'], { category: from }: Case): Decided {
  const { code } = data.category;
  return code === from
    ? []
    : [{ type: 'CategoryCorrected', data: { from, category: code, reason: data.reason } }];
}

/** Within its district, and where the units that have the case still have charge of the place. */
function place(data: CorrectionCommands['CorrectPlace'], state: Case): Decided {
  const { place: before } = state;
  if (districtOf(data.place.unit) !== districtOf(before.unit))
    return new Refused('UNIT_ELSEWHERE', 'place.unit');
  const isWithAll = unitsAt(state).every((unit) => data.place.path.includes(standsAt(unit)));
  if (!isWithAll) return new Refused('PLACE_OF_OTHER_UNITS', 'place.unit');
  return [{ type: 'PlaceCorrected', data: { from: before.unit, ...data } }];
}

/** Whoever handled it does not say that it need be hidden from him no more. */
function confide(data: CorrectionCommands['SetConfidentiality'], state: Case, act: Act): Decided {
  if (data.isConfidential === state.isConfidential) return [];
  const code = data.isConfidential ? undefined : guard.notRevealedByHandler(state, act);
  return code ? new Refused(code, 'isConfidential') : [{ type: 'ConfidentialityChanged', data }];
}

/** Everybody keeps his place in the list: what is sealed of him opens nowhere else. */
const asMistaken = (person: CasePerson): CasePerson =>
  person.part === 'REPORTER' ? { ...person, isMistaken: true } : person;

/** What was taken down wrongly is put right, and who reported is hidden from those who handle where need be. */
export const correcting: Phase<CorrectionCommands, CorrectionEvents> = {
  rules: {
    CorrectCategory: { may: owning, then: category },
    CorrectPlace: { may: owning, then: place },
    CorrectReporter: { may: owning, then: (data) => [{ type: 'ReporterCorrected', data }] },
    SetConfidentiality: {
      may: [guard.isVisible, guard.byRole('OPERATOR', 'DUTY_CHIEF', 'SUPERVISOR')],
      then: confide,
    },
  },
  evolve: {
    CategoryCorrected: (state, data) => ({ ...state, category: data.category }),
    // Whoever it was raised to may have no charge of that place.
    PlaceCorrected: ({ raisedTo: _raisedTo, ...state }, data) => ({
      ...state,
      place: data.place,
      formerPlaces: [],
    }),
    ReporterCorrected: (state, { reporter }) => ({
      ...state,
      people: [...state.people.map(asMistaken), reporter],
    }),
    ConfidentialityChanged: (state, { isConfidential }) => ({
      ...state,
      isConfidential,
      reveals: isConfidential ? state.reveals : [],
    }),
  },
  names: {
    CategoryCorrected: { zh: '更正类别', en: 'Category corrected' },
    PlaceCorrected: { zh: '更正地点', en: 'Place corrected' },
    ReporterCorrected: { zh: '更正报告人信息', en: 'Reporter corrected' },
    ConfidentialityChanged: { zh: '保密设置调整', en: 'Confidentiality changed' },
  },
};
