import { admin, leader, noon, officerAt, system } from '../testing/cast';
import { specOf, type Past } from '../testing/given';
import { deadlines, type DeadlinesEvents } from './deadlines';
import type { DeadlinePolicy } from './policy';
import { standardDeadlines } from './standard-deadlines';

const given = specOf(deadlines);
const scope = '310115';
const past = (event: Past<DeadlinesEvents>['event'], by: Past<DeadlinesEvents>['by']) => ({
  event,
  by,
  at: noon,
});
const published = (version: number, change: (row: DeadlinePolicy) => DeadlinePolicy = (row) => row) =>
  past(
    {
      type: 'DeadlinesPublished',
      data: { scope, version, policies: standardDeadlines.map(change), effectiveFrom: noon, reason: '' },
    },
    system,
  );
const shorter = published(2, (row) =>
  row.id === 'signing' ? { ...row, period: { amount: 1, unit: 'WORKING_HOUR' } } : row,
);
const tables = [published(1), shorter];

const terms = {
  retroactionId: 'one',
  scope,
  version: 2,
  policies: ['signing'],
  from: '2026-01-01T00:00:00.000Z',
  until: noon,
  reason: '原时限有误',
};
const propose = (change: Partial<typeof terms> = {}) => ({
  type: 'ProposeRetroaction' as const,
  data: { ...terms, ...change },
});
const named = { retroactionId: 'one', scope };
const approve = { type: 'ApproveRetroaction', data: named } as const;
const deny = { type: 'DenyRetroaction', data: { ...named, reason: '不妥' } } as const;
const proposed = past({ type: 'RetroactionProposed', data: terms }, admin);
const approved = past({ type: 'RetroactionApproved', data: named }, leader);
const denied = past({ type: 'RetroactionDenied', data: deny.data }, leader);

describe('a version of the deadlines for the past', () => {
  it('is proposed by an administrator of the unit or one above, and decided by a leader there', () => {
    for (const unit of ['310115', '3101', '31']) {
      given(tables)
        .when(propose(), officerAt('ADMIN', unit))
        .then({ type: 'RetroactionProposed', data: terms });
      const above = officerAt('LEADER', unit);
      given(tables, proposed).when(approve, above).then({ type: 'RetroactionApproved', data: named });
      given(tables, proposed).when(deny, above).then({ type: 'RetroactionDenied', data: deny.data });
    }
    for (const unit of ['310115004', '310101']) {
      given(tables).when(propose(), officerAt('ADMIN', unit)).refuses('OUTSIDE_YOUR_SUBTREE', 'scope');
      for (const decide of [approve, deny])
        given(tables, proposed)
          .when(decide, officerAt('LEADER', unit))
          .refuses('OUTSIDE_YOUR_SUBTREE', 'scope');
    }
    given(tables).when(propose(), leader).refuses('ROLE_MAY_NOT');
    for (const decide of [approve, deny])
      for (const other of [admin, system])
        given(tables, proposed).when(decide, other).refuses('ROLE_MAY_NOT');
  });

  it('is not decided by whoever proposed it, in whichever of his posts', () => {
    const same = officerAt('LEADER', '310115', admin.id);
    for (const decide of [approve, deny])
      given(tables, proposed).when(decide, same).refuses('REQUESTER_CANNOT_APPROVE');
  });

  it('is proposed one at a time, and decided once', () => {
    given(tables, proposed)
      .when(propose({ retroactionId: 'two' }), admin)
      .refuses('REQUEST_PENDING');
    for (const decision of [approved, denied]) {
      for (const decide of [approve, deny])
        given(tables, proposed, decision).when(decide, leader).refuses('NOTHING_ASKED');
      const next = propose({ retroactionId: 'two' });
      given(tables, proposed, decision)
        .when(next, admin)
        .then({ type: 'RetroactionProposed', data: next.data });
    }
    given(tables).when(approve, leader).refuses('NOTHING_ASKED');
    const other = { type: 'ApproveRetroaction', data: { ...named, retroactionId: 'two' } } as const;
    given(tables, proposed).when(other, leader).refuses('NOTHING_ASKED');
  });

  it('names rows of clocks in a version that was published; else all that differ', () => {
    given(tables)
      .when(propose({ version: 3 }), admin)
      .refuses('VERSION_UNKNOWN', 'version');
    given()
      .when(propose({ version: 1 }), admin)
      .refuses('VERSION_UNKNOWN', 'version');
    for (const id of ['no-such-row', 'hotline-answer', 'reopen-window'])
      given(tables)
        .when(propose({ policies: ['signing', id] }), admin)
        .refuses('POLICY_UNKNOWN', id);
    given(tables)
      .when(propose({ policies: [] }), admin)
      .then({ type: 'RetroactionProposed', data: terms });
    given(published(1), published(2))
      .when(propose({ policies: [] }), admin)
      .refuses('NOTHING_TO_REJUDGE', 'policies');
    // Clocks ran by an earlier version than the last before it, too.
    given(
      tables,
      published(3, (row) => row),
    )
      .when(propose({ version: 3, policies: [] }), admin)
      .then({ type: 'RetroactionProposed', data: { ...terms, version: 3 } });
  });

  it('reaches what has been started, and nothing to come', () => {
    const later = '2026-03-02T04:00:00.001Z';
    for (const window of [{ until: later }, { from: noon }, { from: later, until: noon }])
      given(tables).when(propose(window), admin).refuses('RETROACTION_WINDOW_MALFORMED', 'until');
  });

  it('judges nothing before that version has been in force itself', () => {
    const from = (version: number, effectiveFrom: string) => {
      const { event, ...fact } = published(version);
      return { ...fact, event: { ...event, data: { ...event.data, effectiveFrom } } as typeof event };
    };
    const far = '9999-01-01T00:00:00.000Z';
    given(published(1), from(2, far))
      .when(propose(), admin)
      .then({ type: 'RetroactionProposed', data: terms });
    given(published(1), from(2, far), proposed)
      .when(approve, leader)
      .refuses('VERSION_NEVER_IN_FORCE', 'version');
    given(published(1), from(2, far), proposed)
      .when(deny, leader)
      .then({ type: 'RetroactionDenied', data: deny.data });
    const replaced = [published(1), from(2, far), from(3, '2026-06-01T00:00:00.000Z')];
    given(replaced).when(propose(), admin).refuses('VERSION_NEVER_IN_FORCE', 'version');
    given(replaced, proposed)
      .when(approve, leader, '9999-06-01T00:00:00.000Z')
      .refuses('VERSION_NEVER_IN_FORCE', 'version');
    given(published(1), from(2, far), proposed)
      .when(approve, leader, far)
      .then({ type: 'RetroactionApproved', data: named });
  });

  it('changes no version, and is kept with what was decided and by whom', () => {
    const { state } = given(tables, proposed, denied);
    expect(state.versions).toEqual(given(tables).state.versions);
    expect(given(tables).state.retroactions).toBeUndefined();
    const asked = { ...terms, proposedBy: admin.id, proposedAt: noon };
    const decided = { decidedBy: leader.id, decidedAt: noon };
    expect(state.retroactions).toEqual([{ ...asked, status: 'DENIED', ...decided, denial: '不妥' }]);
    expect(given(tables, proposed, approved).state.retroactions).toEqual([
      { ...asked, status: 'APPROVED', ...decided },
    ]);
    expect(given(tables, proposed, published(3)).state.retroactions).toEqual([
      { ...asked, status: 'PROPOSED' },
    ]);
  });
});
