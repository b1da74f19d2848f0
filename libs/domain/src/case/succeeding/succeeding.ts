import { organisationOf } from '../../territory/code';
import { withOne } from '../changes';
import { passOn, toldBefore } from '../clocks/pass-on';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { Followed, SucceedingCommands, SucceedingEvents } from './messages';

/** Every unit that has a part in the case as it stands. */
const unitsWith = (state: Case): readonly string[] => [
  state.place.unit,
  ...state.coHandlers,
  ...[...state.tasks, ...state.whistles].map(({ unit }) => unit),
  ...[state.leadUnit, state.designated, state.raisedTo, state.escalatedTo, state.transfer?.unit].flatMap(
    (unit) => unit ?? [],
  ),
];

/** The same, and those that had one. */
export const unitsNamed = (state: Case): readonly string[] => [
  ...unitsWith(state),
  ...state.handlingOrganisations,
];

/** Whether the case does not know yet that a unit has followed another. */
const isNews = (state: Case, { from, to }: Followed): boolean =>
  unitsWith(state).includes(from) ||
  (state.handlingOrganisations.includes(organisationOf(from)) &&
    !state.handlingOrganisations.includes(organisationOf(to)));

/** The units of the case, each replaced by what follows it. */
function renamed(state: Case, moved: readonly Followed[]): Case {
  const today = new Map(moved.map(({ from, to }) => [from, to]));
  const now = (unit: string) => today.get(unit) ?? unit;
  const at = <Named extends { readonly unit: string }>(one: Named): Named => ({
    ...one,
    unit: now(one.unit),
  });
  const { leadUnit, designated, raisedTo, escalatedTo, transfer } = state;
  const lead = leadUnit && now(leadUnit);
  return {
    ...state,
    coHandlers: state.coHandlers
      .map(now)
      .reduce(withOne, [] as readonly string[])
      .filter((one) => one !== lead),
    tasks: state.tasks.map(at),
    whistles: state.whistles.map(at),
    ...(lead && { leadUnit: lead }),
    ...(designated && { designated: now(designated) }),
    ...(raisedTo && { raisedTo: now(raisedTo) }),
    ...(escalatedTo && { escalatedTo: now(escalatedTo) }),
    ...(transfer && { transfer: at(transfer) }),
  };
}

/** Whoever follows an organisation that handled has handled, too. */
const handledBy = ({ handlingOrganisations }: Case, moved: readonly Followed[]): readonly string[] =>
  moved
    .filter(({ from }) => handlingOrganisations.includes(organisationOf(from)))
    .map(({ to }) => organisationOf(to))
    .reduce(withOne, handlingOrganisations);

const leadAmong = (moved: readonly Followed[], { leadUnit }: Case) =>
  moved.some(({ from }) => from === leadUnit) && leadUnit ? { leadFrom: leadUnit } : {};

/** When units give way to others (转、并、联), an open case goes with them; one that is closed keeps the units of its day. */
export const succeeding: Phase<SucceedingCommands, SucceedingEvents> = {
  rules: {
    FollowUnits: {
      may: [guard.bySystem, guard.isOpen],
      then: ({ place: { code, path }, moved }, state, act) => {
        const own = moved.filter((one) => isNews(state, one));
        if (own.length === 0) return [];
        return [
          ...toldBefore(state, act),
          { type: 'UnitsFollowed', data: { unit: code, path, moved: own, ...leadAmong(own, state) } },
        ];
      },
    },
  },
  evolve: {
    UnitsFollowed: (state, data) => ({
      ...renamed(state, data.moved),
      clocks: state.clocks.map((clock) => passOn.UnitsFollowed(clock, data)),
      handlingOrganisations: handledBy(state, data.moved),
      place: { ...state.place, unit: data.unit, path: data.path },
      formerPlaces:
        data.unit === state.place.unit ? state.formerPlaces : [...state.formerPlaces, state.place.unit],
    }),
  },
  names: { UnitsFollowed: { zh: '随单位调整移交', en: 'Followed its units' } },
};
