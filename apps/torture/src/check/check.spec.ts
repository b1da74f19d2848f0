import { LogCheck } from './check-log';
import { checkSeen, type Seen } from './check-seen';
import type { Kept } from './event';
import { Ledger } from './ledger';
import { Violations, type Kind } from './violations';

/** Three events of one stream as they were written and acknowledged, and as they stand in a log that keeps its word. */
const written = ['a', 'b', 'c'];
const sound: readonly Kept[] = written.map((id, revision) => ({
  ...{ id, stream: 's', type: 't', revision },
  ...{ position: 100 + revision, digest: 7 },
}));
const [first, second, third] = sound as [Kept, Kept, Kept];

function ledgerOf(...appends: readonly (readonly string[])[]): Ledger {
  const ledger = new Ledger();
  let revision = -1;
  for (const ids of appends) {
    const append = ledger.propose({
      stream: 's',
      expected: 'any',
      events: ids.map((id) => ({ id, digest: 7 })),
    });
    revision += ids.length;
    ledger.answered(append, { revision, position: 100 + revision });
  }
  return ledger;
}

function kindsIn(work: (violations: Violations) => void): Kind[] {
  const violations = new Violations();
  work(violations);
  return [...new Set(violations.list.map(({ kind }) => kind))].sort();
}

const found = (log: readonly Kept[], ledger = ledgerOf(['a'], ['b', 'c'])): Kind[] =>
  kindsIn((violations) => {
    const check = new LogCheck(ledger, violations);
    for (const kept of log) check.take(kept);
    check.settle();
    check.whole();
  });

describe('what is found in a log', () => {
  it('is nothing when it keeps its word', () => {
    expect(found(sound)).toEqual([]);
  });

  it.each<[string, readonly Kept[], Kind[]]>([
    ['the last event is lost', [first, second], ['lost']],
    ['an event is lost in the midst', [first, third], ['gap', 'lost']],
    ['an event is there twice', [...sound, { ...third, revision: 3, position: 103 }], ['doubled']],
    [
      'two events are exchanged',
      [first, { ...third, position: 101 }, { ...second, position: 102 }],
      ['disorder', 'gap', 'moved'],
    ],
    ['an event has another content', [first, { ...second, digest: 8 }, third], ['changed']],
    ['an event is in another stream', [first, second, { ...third, stream: 'x' }], ['gap', 'moved']],
    [
      'an event is there that nobody wrote',
      [...sound, { ...third, id: 'z', revision: 3, position: 103 }],
      ['unwritten'],
    ],
    ['positions run backwards', [first, { ...second, position: 99 }, third], ['backwards']],
    [
      'an event is at another position than was said',
      [first, second, { ...third, position: 109 }],
      ['moved'],
    ],
  ])('is that %s', (_, log, kinds) => {
    expect(found(log)).toEqual(kinds);
  });

  it('is that of an append whose outcome nobody knows a part is there, and not that it is missing', () => {
    const ledger = ledgerOf(['a']);
    const events = ['b', 'c'].map((id) => ({ id, digest: 7 }));
    ledger.propose({ stream: 's', expected: 'any', events });
    expect([found([first], ledger), found(sound, ledger)]).toEqual([[], []]);
    expect(found([first, second], ledger)).toEqual(['torn']);
  });

  it('is that an append was acknowledged below what had been acknowledged before it was sent', () => {
    const ledger = ledgerOf(['a']);
    const append = ledger.propose({ stream: 's', expected: 'any', events: [{ id: 'b', digest: 7 }] });
    ledger.answered(append, { revision: 1, position: 90 });
    expect(found([first, { ...second, position: 90 }], ledger)).toEqual(['backwards']);
  });
});

describe('what is found in a subscription', () => {
  const seen = (given: readonly Kept[], accepts: Seen['accepts'] = () => true): Kind[] =>
    kindsIn((violations) => checkSeen({ name: 'it', accepts, seen: given }, sound, violations));

  it('is nothing when each event that it asks for came once, in order', () => {
    expect(seen(sound)).toEqual([]);
    expect(seen([], () => false)).toEqual([]);
  });

  it.each<[string, readonly Kept[], Kind[]]>([
    ['an event is missing', [first, third], ['missed']],
    ['an event came twice', [first, second, second, third], ['repeated']],
    ['events came out of order', [first, third, second], ['shuffled']],
    ['an event came that is not there', [...sound, { ...third, id: 'z', position: 103 }], ['phantom']],
    ['an event came with another content', [first, { ...second, digest: 8 }, third], ['changed']],
    ['an event came with another place', [first, { ...second, revision: 5 }, third], ['moved']],
  ])('is that %s', (_, given, kinds) => {
    expect(seen(given)).toEqual(kinds);
  });

  it('is that an event came that it did not ask for', () => {
    expect(seen(sound, ({ stream }) => stream !== 's')).toEqual(['unasked']);
  });
});
