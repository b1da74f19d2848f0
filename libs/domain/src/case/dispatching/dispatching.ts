import { unitOf, type Fact } from '../../act';
import type { Guard } from '../../decider';
import { credited, dispatched, unassigned, withOne, worked } from '../changes';
import { isToldAfterwards } from '../../clocks/telling-afterwards';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import { dispatch, object } from './decisions';
import type { DispatchingCommands, DispatchingEvents } from './messages';

const { byLeadUnit, byRole, isIn } = guard;
const deciding = [
  isIn('NO_OBJECTION_PENDING', 'RETURN_PENDING'),
  byRole('DISPATCHER'),
  guard.notByObjector,
] as const;

const sentBack = (state: Case, fact: Fact): Case => ({
  ...dispatched(state, fact),
  status: 'DISPATCHED',
  withUnitSince: fact.at,
});

/** A unit that was told for good that a case is its own. */
const notDesignated: Guard<Case> = ({ leadUnit, designated }) =>
  designated !== undefined && designated === leadUnit ? 'UNIT_IS_DESIGNATED' : undefined;

/** How often a case may be objected to in all (a design figure, no statute); the next time a unit is designated. */
const mostObjections = 3;
const objectionsLeft: Guard<Case> = ({ objections }) =>
  objections < mostObjections ? undefined : 'NO_MORE_OBJECTIONS';

/** What ran when the unit objected, with what was late by then. */
const objectedTo = (state: Case, at: string) =>
  isToldAfterwards(state, { at, now: at })
    ? state.clocks
    : state.clocks.map(({ wasBreachedWhenObjected: _before, ...clock }) =>
        clock.isBreached ? { ...clock, wasBreachedWhenObjected: true as const } : clock,
      );

/** To a unit, which signs for the case or objects to it. */
export const dispatching: Phase<DispatchingCommands, DispatchingEvents> = {
  rules: {
    DispatchCase: { may: [isIn('CASE_NOT_FILED', 'FILED'), byRole('DISPATCHER')], then: dispatch },
    RecallDispatch: {
      may: [isIn('CASE_NOT_DISPATCHED', 'DISPATCHED'), byRole('DISPATCHER')],
      then: (data, { leadUnit = '' }) => [{ type: 'DispatchRecalled', data: { ...data, unit: leadUnit } }],
    },
    SignCase: {
      may: [isIn('CASE_NOT_DISPATCHED', 'DISPATCHED'), byLeadUnit, guard.notByJudge],
      then: (_data, _state, act) => [{ type: 'CaseSigned', data: { unit: unitOf(act) } }],
    },
    ObjectToDispatch: {
      may: [
        isIn('CASE_NOT_DISPATCHED', 'DISPATCHED', 'HANDLING'),
        byLeadUnit,
        notDesignated,
        objectionsLeft,
        guard.inTimeToObject,
      ],
      then: (data, _, act) => object(data, unitOf(act)),
    },
    UpholdObjection: { may: deciding, then: (data) => [{ type: 'ObjectionUpheld', data }] },
    DenyObjection: { may: deciding, then: (data) => [{ type: 'ObjectionDenied', data }] },
    DesignateUnit: {
      may: [
        isIn('NO_OBJECTION_PENDING', 'RETURN_PENDING'),
        byRole('DISPATCHER', 'LEADER'),
        guard.notByObjector,
      ],
      then: (data) => [{ type: 'UnitDesignated', data }],
    },
  },
  evolve: {
    CaseDispatched: (state, { leadUnit, coHandlers }, fact) => ({
      ...dispatched(state, fact),
      status: 'DISPATCHED',
      leadUnit,
      coHandlers,
      withUnitSince: fact.at,
    }),
    DispatchRecalled: (state) => ({ ...unassigned(state), status: 'FILED' }),
    // From here on it is the work of the lead and of all who help it, whether or not they note what they do.
    CaseSigned: (state, { unit }, fact) =>
      worked({ ...state, status: 'HANDLING', withUnitSince: fact.at }, [unit, ...state.coHandlers], fact),
    DispatchObjected: (state, _, { actor, at }) => ({
      ...state,
      status: 'RETURN_PENDING',
      clocks: objectedTo(state, at),
      objectedAt: at,
      objectedBy: withOne(state.objectedBy, actor.id),
      objections: state.objections + 1,
    }),
    ObjectionUpheld: (state, _, { at }) => ({
      ...unassigned(credited(state, state.objectedAt, at)),
      status: 'FILED',
    }),
    ObjectionDenied: (state, _, fact) => sentBack(state, fact),
    UnitDesignated: (state, _, fact) => ({
      ...sentBack(state, fact),
      ...(state.leadUnit && { designated: state.leadUnit }),
    }),
  },
  names: {
    CaseDispatched: { zh: '派遣', en: 'Dispatched' },
    DispatchRecalled: { zh: '收回派遣', en: 'Dispatch recalled' },
    CaseSigned: { zh: '签收', en: 'Signed for' },
    DispatchObjected: { zh: '申请退单', en: 'Objected to the dispatch' },
    ObjectionUpheld: { zh: '同意退单', en: 'Objection upheld' },
    ObjectionDenied: { zh: '驳回退单', en: 'Objection denied' },
    UnitDesignated: { zh: '指定承办', en: 'Unit designated' },
  },
};
