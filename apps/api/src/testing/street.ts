import {
  calendars,
  catalogue,
  deadlines,
  isRefused,
  officer,
  officerStream,
  standards,
  territory,
  territoryOf,
  territoryStream,
  type Decider,
  type MessageOf,
  type NewUnit,
  type Role,
} from '@casegrid/domain';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';

const district = '310115';
const street = '310115004';
const community = '310115004001';

const offices = (at: string, ...kinds: string[]): NewUnit[] =>
  kinds.map((kind) => ({ code: `${at}-${kind}`, name: kind, parent: at }));

const above: NewUnit[] = [
  { code: '31', name: '上海市' },
  { code: '3101', name: '市辖区', parent: '31' },
];

/** As much of a real district as the examples need. */
const below: NewUnit[] = [
  { code: district, name: '浦东新区', parent: '3101' },
  ...offices(district, 'COMMAND_CENTRE', 'SUPERVISION_CENTRE', 'URBAN_MANAGEMENT'),
  { code: street, name: '潍坊新村街道', parent: district },
  ...offices(street, 'URBAN_MANAGEMENT', 'ENVIRONMENT', 'JUDICIAL', 'MEDIATION_COMMITTEE'),
  { code: community, name: '潍坊一村居委会', parent: street },
  ...offices(community, 'MEDIATION_COMMITTEE'),
  { code: `${community}001`, name: '第一网格', parent: community },
  { code: `${community}002`, name: '第二网格', parent: community },
];

const posts: readonly (readonly [id: string, role: Role, unit: string])[] = [
  [`grid-${community}001`, 'GRID_WORKER', `${community}001`],
  [`grid-${community}002`, 'GRID_WORKER', `${community}002`],
  [`operator-${district}`, 'OPERATOR', `${district}-SUPERVISION_CENTRE`],
  [`duty-${district}`, 'DUTY_CHIEF', `${district}-SUPERVISION_CENTRE`],
  [`check-${district}`, 'CHECKER', `${district}-SUPERVISION_CENTRE`],
  [`dispatch-${district}`, 'DISPATCHER', `${district}-COMMAND_CENTRE`],
  [`urban-${district}`, 'HANDLER', `${district}-URBAN_MANAGEMENT`],
  [`urban-${street}`, 'HANDLER', `${street}-URBAN_MANAGEMENT`],
  [`environment-${street}`, 'HANDLER', `${street}-ENVIRONMENT`],
  [`mediator-${street}`, 'MEDIATOR', `${street}-MEDIATION_COMMITTEE`],
  [`mediator-${community}`, 'MEDIATOR', `${community}-MEDIATION_COMMITTEE`],
  [`fellow-${community}`, 'MEDIATOR', `${community}-MEDIATION_COMMITTEE`],
  [`justice-${street}`, 'JUSTICE_OFFICER', `${street}-JUDICIAL`],
  [`leader-${district}`, 'LEADER', district],
  [`supervisor-${district}`, 'SUPERVISOR', district],
  [`auditor-${district}`, 'AUDITOR', district],
  [`integrator-${district}`, 'INTEGRATOR', district],
  [`admin-${district}`, 'ADMIN', district],
  ['leader-31', 'LEADER', '31'],
  ['leader-3101', 'LEADER', '3101'],
  [`leader-${street}`, 'LEADER', street],
  [`community-${community}`, 'COMMUNITY_OFFICER', community],
  ['duty-310101', 'DUTY_CHIEF', '310101-SUPERVISION_CENTRE'],
  ['auditor-310101', 'AUDITOR', '310101'],
  ['admin-310101', 'ADMIN', '310101'],
];

const namespace = '0b0c7a0e-9a57-4c3a-9d0e-5a4c1b1f7e11';

interface Deed<Commands> {
  readonly stream: string;
  readonly command: MessageOf<Commands>;
}

async function does<State, Commands, Events>(
  store: EventStore,
  decider: Decider<State, Commands, Events>,
  deeds: readonly Deed<Commands>[],
): Promise<void> {
  const aggregate = new Aggregate(store, decider, 100);
  for (const { stream, command } of deeds) {
    const commandId = uuidV5(namespace, JSON.stringify([stream, command]));
    const request = {
      commandId,
      asked: command as object,
      actor: { kind: 'SYSTEM', id: 'street' } as const,
      now: new Date().toISOString(),
      correlationId: commandId,
    };
    const done = await aggregate.execute(stream, request, () => ({ command, record: { district } }));
    if (isRefused(done)) throw new Error(`${stream}: ${done.code} ${done.field ?? ''}`);
  }
}

const opened = (units: readonly NewUnit[], path: readonly string[]) => ({
  stream: territoryStream(units[0]?.code ?? ''),
  command: { type: 'OpenUnits', data: { units, above: path } } as const,
});

const appointed = posts.flatMap(([id, role, unit]) => [
  {
    stream: officerStream(id),
    command: { type: 'RegisterOfficer', data: { officerId: id, name: id } } as const,
  },
  {
    stream: officerStream(id),
    command: {
      type: 'AppointOfficer',
      data: { post: { id: uuidV5(namespace, `${id} ${territoryOf(unit)}`), role, unit } },
    } as const,
  },
]);

/** Puts a street with the officers of the examples into a log. */
export async function openStreet(url: string): Promise<void> {
  const store = connectEventStore(url);
  await does(store, territory, [opened(above, []), opened(below, ['31', '3101'])]);
  await does(store, catalogue, [standards.catalogue]);
  await does(store, deadlines, [standards.deadlines]);
  await does(store, calendars, [standards.calendar]);
  await does(store, officer, appointed);
  await store.close();
}
