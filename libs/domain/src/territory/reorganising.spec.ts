import { decide, isRefused, type MessageOf } from '../decider';
import { admin, auditor, noon, system } from '../testing/cast';
import { specOf, type Past } from '../testing/given';
import * as at from '../testing/street';
import { formerUnitsOf, unitToday } from './successors';
import { territory, type TerritoryCommands, type TerritoryEvents } from './territory';
import type { NewUnit } from './unit';

const given = specOf(territory);
/** What a command leads to after all that, as it is remembered. */
function led(
  pasts: readonly Past<TerritoryEvents>[],
  command: MessageOf<TerritoryCommands>,
): Past<TerritoryEvents>[] {
  const decision = decide(territory, command, given(pasts).state, { actor: system, at: noon, now: noon });
  if (isRefused(decision)) throw new Error(decision.code);
  return decision.map(past);
}
const past = (event: Past<TerritoryEvents>['event']): Past<TerritoryEvents> => ({
  event,
  by: system,
  at: noon,
});
const unit = (code: string, parent: string, name = code): NewUnit => ({ code, name, parent });
const above = [at.province, at.city];

const second = at.otherStreet;
const secondCommunity = `${second}001`;
const secondUrban = `${second}-URBAN_MANAGEMENT`;
const made = '310115009';

const start: readonly NewUnit[] = [
  unit(at.district, at.city),
  unit(at.street, at.district),
  unit(at.urban, at.street),
  unit(at.community, at.street),
  unit(at.grid, at.community),
  unit(second, at.district),
  unit(secondUrban, second),
  unit(secondCommunity, second),
];
const before = led([], { type: 'OpenUnits', data: { units: start, above } });

type Asked = TerritoryCommands['ReorganiseUnits'];
const asking = (data: Partial<Asked>) =>
  ({
    type: 'ReorganiseUnits',
    data: { kind: 'MOVED', opens: [], closes: [], reason: '区划调整', ...data },
  }) as const;

/** Two streets become one; the communities of the second get numbers of their own. */
const merger = asking({
  kind: 'MERGED',
  opens: [unit(made, at.district, '新街道'), unit(`${made}002`, made, '洋泾一居')],
  closes: [
    { code: at.street, successor: made },
    { code: second, successor: made },
    { code: secondCommunity, successor: `${made}002` },
  ],
});
const merged = led(before, merger);
const pathTo = (...codes: string[]) => [...above, at.district, ...codes];

describe('units that give way to others', () => {
  it('are merged, and what lies below and stands at them goes along under new codes; offices of a kind are one', () => {
    const office = `${made}-URBAN_MANAGEMENT`;
    expect(merged[0]?.event.data).toEqual({
      kind: 'MERGED',
      reason: '区划调整',
      opened: [
        { ...unit(made, at.district, '新街道'), path: pathTo(made) },
        { ...unit(`${made}002`, made, '洋泾一居'), path: pathTo(made, `${made}002`) },
        { ...unit(office, made, at.urban), path: pathTo(made, office) },
        { ...unit(`${made}001`, made, at.community), path: pathTo(made, `${made}001`) },
        {
          ...unit(`${made}001001`, `${made}001`, at.grid),
          path: pathTo(made, `${made}001`, `${made}001001`),
        },
      ],
      closed: [
        { code: at.street, successor: made },
        { code: second, successor: made },
        { code: secondCommunity, successor: `${made}002` },
        { code: at.urban, successor: office },
        { code: at.community, successor: `${made}001` },
        { code: secondUrban, successor: office },
        { code: at.grid, successor: `${made}001001` },
      ],
    });
  });

  it('are no more from then on, are found with what followed them, and their codes are never given again', () => {
    const { state } = given(before, merged);
    expect([...state.units.keys()].sort()).toEqual(
      [at.district, made, `${made}-URBAN_MANAGEMENT`, `${made}001`, `${made}001001`, `${made}002`].sort(),
    );
    expect(state.former.get(at.grid)).toMatchObject({ successor: `${made}001001`, until: noon });
    expect(state.version).toBe(2);
    given(before, merged)
      .when({ type: 'OpenUnits', data: { units: [unit(at.street, at.district)], above } }, admin)
      .refuses('UNIT_CODE_TAKEN', at.street);
  });

  it('are looked for through all that followed, and whoever followed sees to what was theirs', () => {
    const again = asking({
      opens: [unit('310115008', at.district), unit('310115008001', '310115008')],
      closes: [{ code: `${made}001`, successor: '310115008001' }],
    });
    const { state } = given(before, merged, led([...before, ...merged], again));
    expect(unitToday(state, at.grid)?.code).toBe('310115008001001');
    expect(unitToday(state, made)?.code).toBe(made);
    expect(unitToday(state, '310115777')).toBeUndefined();
    expect(formerUnitsOf(state, made)).toEqual([at.street, second]);
    expect(formerUnitsOf(state, `${made}002`)).toEqual([secondCommunity]);
    expect([...formerUnitsOf(state, '310115008')].sort()).toEqual([at.community, `${made}001`].sort());
    expect(formerUnitsOf(state, at.district)).toEqual([]);
  });

  it('are converted, split, raised and moved', () => {
    const kinds = [
      asking({
        kind: 'CONVERTED',
        opens: [unit(made, at.district)],
        closes: [{ code: at.street, successor: made }],
      }),
      asking({
        kind: 'SPLIT',
        opens: [unit(`${at.street}008`, at.street), unit(`${at.street}009`, at.street)],
        closes: [{ code: at.community, successor: `${at.street}008` }],
      }),
      asking({
        kind: 'RAISED',
        opens: [unit(made, at.district), unit(`${made}001`, made)],
        closes: [
          { code: at.community, successor: made },
          { code: at.grid, successor: `${made}001` },
        ],
      }),
      asking({
        kind: 'MOVED',
        opens: [unit(`${second}009`, second)],
        closes: [{ code: at.community, successor: `${second}009` }],
      }),
    ];
    for (const one of kinds) expect(led(before, one)).toHaveLength(1);
  });

  const moveTo = (successor: string, ...opens: NewUnit[]) =>
    asking({ opens, closes: [{ code: at.community, successor }] });
  const target = unit(`${second}009`, second);
  it.each([
    ['UNIT_UNKNOWN', '310115777', asking({ closes: [{ code: '310115777', successor: second }] })],
    ['UNIT_UNKNOWN', target.code, moveTo(target.code)],
    ['UNIT_UNKNOWN', at.community, moveTo(at.community)],
    ['UNIT_OF_OTHER_DISTRICT', at.otherDistrict, moveTo(at.otherDistrict)],
    ['SUCCESSOR_UNLIKE', secondUrban, moveTo(secondUrban)],
    ['SUCCESSOR_UNLIKE', second, asking({ kind: 'MERGED', closes: [{ code: at.grid, successor: second }] })],
    [
      'UNIT_LEFT_BEHIND',
      at.grid,
      {
        ...asking({
          kind: 'RAISED',
          opens: [unit(made, at.district)],
          closes: [{ code: at.community, successor: made }],
        }),
      },
    ],
    [
      'UNIT_CODE_TAKEN',
      secondCommunity,
      asking({ kind: 'MERGED', closes: [{ code: at.street, successor: second }] }),
    ],
    ['UNIT_PARENT_UNKNOWN', target.code, moveTo(target.code, { ...target, parent: '310115777' })],
    ['UNIT_NAMED_TWICE', target.code, moveTo(target.code, target, target)],
    [
      'REORGANISATION_OF_OTHER_KIND',
      'kind',
      {
        ...asking({
          kind: 'RAISED',
          opens: [target],
          closes: [{ code: at.community, successor: target.code }],
        }),
      },
    ],
  ] as const)('are refused with %s at %s', (code, field, command) => {
    given(before).when(command, admin).refuses(code, field);
  });

  it('are no more than a large street at once, and changed by administrators alone', () => {
    given(before).when(merger, auditor).refuses('ROLE_MAY_NOT');
    const many = Array.from({ length: 999 }, (_, index) =>
      unit(`${at.community}${String(index + 1).padStart(3, '0')}`, at.community),
    ).filter(({ code }) => code !== at.grid);
    given(before, led(before, { type: 'OpenUnits', data: { units: many, above } }))
      .when(merger, admin)
      .refuses('TOO_MANY_UNITS_AT_ONCE', 'closes');
  });
});
