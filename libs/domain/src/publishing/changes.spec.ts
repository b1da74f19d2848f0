import { Refused } from '../decider';
import { changedBy, flawAmong } from './changes';

const row = (id: string, figure = 0) => ({ id, figure });
const before = [row('one'), row('two'), row('three')];
const change = (items: readonly { id: string; figure: number }[], without: readonly string[] = []) =>
  changedBy(before, {
    ...{ items, without },
    keyOf: ({ id }) => id,
    named: { items: 'rows', key: 'id', without: 'withoutRows' },
  });

describe('changes of a table', () => {
  it('replace rows in their place, add others at the end, and leave out what is named', () => {
    expect(change([row('four'), row('two', 2)], ['one'])).toEqual([row('two', 2), row('three'), row('four')]);
  });

  it('name no row twice, be it to change it or to leave it out', () => {
    expect(change([row('two'), row('two', 2)])).toStrictEqual(new Refused('ROW_NAMED_TWICE', 'rows[1].id'));
    expect(change([row('two')], ['one', 'two'])).toStrictEqual(
      new Refused('ROW_NAMED_TWICE', 'withoutRows[1]'),
    );
    expect(change([], ['one', 'one'])).toStrictEqual(new Refused('ROW_NAMED_TWICE', 'withoutRows[1]'));
  });

  it('leave out nothing that is not there', () => {
    expect(change([], ['one', 'nope'])).toStrictEqual(new Refused('ROW_UNKNOWN', 'withoutRows[1]'));
  });

  it('are told where their first flaw is', () => {
    const flawOf = ({ figure }: { figure: number }) =>
      figure > 0 ? new Refused('AMOUNT_OUT_OF_BOUNDS', 'figure') : undefined;
    expect(flawAmong([row('one'), row('two', 2)], 'rows', flawOf)).toStrictEqual(
      new Refused('AMOUNT_OUT_OF_BOUNDS', 'rows[1].figure'),
    );
    expect(flawAmong(before, 'rows', flawOf)).toBeUndefined();
  });
});
