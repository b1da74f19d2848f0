import { Refused } from '../decider';
import { inForce } from '../publishing/versions';
import { admin, leader, noon, resident, system } from '../testing/cast';
import { specOf, type Past } from '../testing/given';
import * as at from '../testing/street';
import {
  catalogue,
  catalogueStream,
  findCategory,
  flawInNamed,
  mayHandle,
  type CatalogueEvents,
  type Category,
  categoryKinds,
} from './catalogue';
import { standardCatalogue } from './standard-catalogue';

const given = specOf(catalogue);
const group: Category = {
  code: '02',
  label: { zh: '市容环境', en: 'Streets and environment' },
  kind: 'INCIDENT',
  levels: ['STREET'],
  offices: [],
};
const january = '2026-01-01T00:00:00.000Z';
const june = '2026-06-01T00:00:00.000Z';
const march = '2026-03-01T00:00:00.000Z';

const publish = (effectiveFrom: string, ...categories: Category[]) =>
  ({
    type: 'PublishCatalogue',
    data: { scope: 'CN', categories, effectiveFrom, reason: '年度调整' },
  }) as const;
const published = (
  version: number,
  effectiveFrom: string,
  ...categories: Category[]
): Past<CatalogueEvents> => ({
  event: {
    type: 'CataloguePublished',
    data: { scope: 'CN', version, categories, effectiveFrom, reason: '年度调整' },
  },
  by: system,
  at: noon,
});
const two = [published(1, january, group), published(2, march, group, at.rubbish)];

describe('publishing a catalogue', () => {
  it('makes a new version, numbered after the last', () => {
    given()
      .when(publish(january, group), system)
      .then(published(1, january, group).event);
    given(two)
      .when(publish(june, group), system)
      .then(published(3, june, group).event);
  });

  it('never takes effect before the version that is in force', () => {
    given(two)
      .when(publish('2026-02-28T23:59:59.999Z', group), system)
      .refuses('EFFECTIVE_BEFORE_LAST_VERSION', 'effectiveFrom');
  });

  it('is for a province, city or district, by whoever administers it, from now on', () => {
    const of = (scope: string, effectiveFrom = june) =>
      ({
        type: 'PublishCatalogue',
        data: { scope, categories: [group], effectiveFrom, reason: '本区' },
      }) as const;
    for (const scope of ['CN', '310115004', '31011']) {
      given().when(of(scope), admin).refuses('NOT_A_SCOPE', 'scope');
    }
    given().when(of('3101'), admin).refuses('OUTSIDE_YOUR_SUBTREE', 'scope');
    given().when(of('310115', january), admin).refuses('EFFECTIVE_IN_THE_PAST', 'effectiveFrom');
    given()
      .when(of('310115'), admin)
      .then({ type: 'CataloguePublished', data: { ...of('310115').data, version: 1 } });
  });

  it.each(['', '2', '021', 'ab', '0201010101', ' 02'])('refuses %j, which is no code', (code) => {
    given()
      .when(publish(january, { ...group, code }), system)
      .refuses('CATEGORY_CODE_MALFORMED', code);
  });

  it('refuses a code that occurs twice', () => {
    given()
      .when(publish(january, group, group), system)
      .refuses('CATEGORY_CODE_TAKEN', '02');
  });

  it.each([
    ['before its parent', [at.rubbish, group]],
    ['without its parent', [at.rubbish]],
    ['under another parent than its code says', [group, { ...at.rubbish, code: '0301' }]],
    ['under a parent though it is at the top', [group, { ...group, code: '03', parent: '02' }]],
  ] as const)('refuses a category %s', (_, categories) => {
    const flawed = categories.find((one) => one !== group);
    given()
      .when(publish(january, ...categories), system)
      .refuses('CATEGORY_PARENT_UNKNOWN', flawed?.code);
  });

  it('refuses a category that nobody may handle, for want of a level', () => {
    given()
      .when(publish(january, group, { ...at.rubbish, levels: [] }), system)
      .refuses('CATEGORY_OF_NOBODY', '0201');
  });

  it('refuses a deeper category that names no parent', () => {
    const { parent: _parent, ...orphan } = at.rubbish;
    given()
      .when(publish(january, group, orphan), system)
      .refuses('CATEGORY_PARENT_UNKNOWN', '0201');
  });

  it('is for administrators and the platform itself', () => {
    for (const somebody of [leader, resident]) {
      given().when(publish(january, group), somebody).refuses('ROLE_MAY_NOT');
    }
  });

  it('is possible with the standard catalogue, as a new installation does', () => {
    given()
      .when(publish(january, ...standardCatalogue), system)
      .then(published(1, january, ...standardCatalogue).event);
  });
});

describe('kinds of categories', () => {
  it('cover everything that grassroots governance takes, and what the standard catalogue has is of its kind', () => {
    expect(Object.values(categoryKinds).map(({ zh }) => zh)).toEqual(
      '部件 事件 矛盾纠纷 隐患 突发事件 服务诉求 信访 安置帮教 法律援助'.split(' '),
    );
    const hazards = standardCatalogue.filter(({ kind }) => kind === 'HAZARD').map(({ code }) => code);
    expect(hazards).toEqual(['03', '0301', '0302', '0303', '0304']);
  });
});

describe('the catalogue in force', () => {
  const { state } = given(two);

  it('is the newest whose time has come', () => {
    expect(inForce(state, '2025-12-31T23:59:59.999Z')).toBeUndefined();
    expect(inForce(state, january)?.version).toBe(1);
    expect(inForce(state, '2026-02-28T23:59:59.999Z')?.version).toBe(1);
    expect(inForce(state, march)?.version).toBe(2);
  });

  it('gives its leaves to report under, and says what is wrong with any other code', () => {
    expect(findCategory(inForce(state, march), '0201')).toEqual(at.rubbish);
    expect(findCategory(inForce(state, march), '02')).toStrictEqual(
      new Refused('CATEGORY_NOT_A_LEAF', 'category'),
    );
    expect(findCategory(inForce(state, january), '0201')).toStrictEqual(
      new Refused('CATEGORY_UNKNOWN', 'category'),
    );
    expect(findCategory(undefined, '0201')).toStrictEqual(new Refused('BEFORE_RECORDS', 'occurredAt'));
  });

  it('says who names a category that it does not have', () => {
    const flawOf = flawInNamed(inForce(state, march));
    expect([{ category: '0201' }, { category: '02' }, {}].map(flawOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(flawOf({ category: '9999' })).toStrictEqual(new Refused('CATEGORY_UNKNOWN', 'category'));
    expect(flawInNamed(undefined)({ category: '02' })).toMatchObject({ code: 'CATEGORY_UNKNOWN' });
  });

  it('lies in one stream for each scope', () => {
    expect(catalogueStream('CN')).toBe('catalogue-CN');
  });
});

describe('a category', () => {
  it('may be handled by its offices and by territorial units, at its levels', () => {
    const able = [at.urban, at.environment, at.districtUrban, at.street, at.community, at.city];
    const unable = [at.police, at.grid, at.province, `${at.grid}-URBAN_MANAGEMENT`];
    expect([...able, ...unable].filter((unit) => mayHandle(at.rubbish, unit))).toEqual(able);
  });

  it('may never be handled by a centre, whatever it says', () => {
    const offices = ['SUPERVISION_CENTRE', 'COMMAND_CENTRE'] as const;
    const category = { ...at.rubbish, offices };
    expect([at.supervisionCentre, at.commandCentre].filter((unit) => mayHandle(category, unit))).toEqual([]);
  });
});
