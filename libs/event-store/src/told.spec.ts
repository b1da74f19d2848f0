import { isTold } from './codec';

const clockStopped = (reason: string) => ({
  type: 'ClockStopped',
  data: { clock: 1, kind: 'CONFIRMATION', reason },
});

describe('what a clock tells', () => {
  it.each(['DeadlineBreached', 'ConfirmationWindowLapsed', 'EnforcementWindowLapsed', 'DecisionBecameFinal'])(
    'keeps nobody from recording afterwards what he did before: %s',
    (type) => expect(isTold({ type, data: {} })).toBe(true),
  );

  it('is the end of a window that lapsed, and not that of a clock which an act stops', () => {
    expect(isTold(clockStopped('LAPSED'))).toBe(true);
    for (const reason of ['DONE', 'EXCUSED']) expect(isTold(clockStopped(reason))).toBe(false);
    expect(isTold({ type: 'FollowUpRecorded', data: {} })).toBe(false);
  });
});
