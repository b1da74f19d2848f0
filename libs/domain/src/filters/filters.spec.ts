import { dispatcher, noon, resident, system } from '../testing/cast';
import { specOf } from '../testing/given';
import { filtersStream, mostFilters, savedFilters, type SavedFilter } from './filters';

const given = specOf(savedFilters);
const late: SavedFilter = { name: '超期', filter: { dueUntil: noon, statuses: ['FILED'] }, orderBy: 'DUE' };
const all: SavedFilter = { name: '全部', filter: {}, orderBy: 'NEWEST' };
const save = (data: SavedFilter) => ({ type: 'SaveFilter', data }) as const;
const remove = (name: string) => ({ type: 'RemoveFilter', data: { name } }) as const;
const saved = (data: SavedFilter) => ({
  event: { type: 'FilterSaved', data } as const,
  by: dispatcher,
  at: noon,
});
const removed = (name: string) => ({
  event: { type: 'FilterRemoved', data: { name } } as const,
  by: dispatcher,
  at: noon,
});

describe('a saved filter', () => {
  it('is kept under its name, in the order in which names came up', () => {
    given().when(save(late), dispatcher).then(saved(late).event);
    expect(given(saved(late), saved(all)).state.filters).toEqual([late, all]);
  });

  it('takes the place of the one that had its name', () => {
    const other = { ...late, orderBy: 'OLDEST' } as const;
    given(saved(late), saved(all)).when(save(other), dispatcher).then(saved(other).event);
    expect(given(saved(late), saved(all), saved(other)).state.filters).toEqual([other, all]);
  });

  it('that is there already changes nothing', () => {
    given(saved(late)).when(save(late), dispatcher).then();
  });

  it('is one of so many at most', () => {
    const full = Array.from({ length: mostFilters }, (_, index) => saved({ ...all, name: `第${index}` }));
    given(...full)
      .when(save(late), dispatcher)
      .refuses('TOO_MANY_FILTERS');
    given(...full.slice(1))
      .when(save(late), dispatcher)
      .then(saved(late).event);
    const [first] = full;
    given(...full)
      .when(save({ ...late, name: first?.event.data.name ?? '' }), dispatcher)
      .then({ type: 'FilterSaved', data: { ...late, name: '第0' } });
  });

  it('is removed by its name', () => {
    given(saved(late)).when(remove(late.name), dispatcher).then(removed(late.name).event);
    expect(given(saved(late), saved(all), removed(late.name)).state.filters).toEqual([all]);
    given(saved(late)).when(remove(all.name), dispatcher).refuses('FILTER_UNKNOWN', 'name');
  });

  it('is for officers alone', () => {
    for (const somebody of [resident, system]) {
      given().when(save(late), somebody).refuses('ROLE_MAY_NOT');
      given(saved(late)).when(remove(late.name), somebody).refuses('ROLE_MAY_NOT');
    }
  });

  it('lies in a stream of its officer', () => {
    expect(filtersStream('li.na')).toBe('filters-li.na');
  });
});
