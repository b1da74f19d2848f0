import { officer, officerStream, type OfficerActor, type Role } from '@casegrid/domain';
import { Aggregate, uuidV5, type EventStore } from '@casegrid/event-store';
import { isRefused } from '@casegrid/domain';

/** Pudong: 36 streets and towns, 1,400 communities and villages. */
export const district = '310115';

/** Under it the ids of all that a benchmark makes are derived: the same on every run. */
export const namespace = '3c0f4b0a-6d5e-4a53-8a38-9d8e2f5b7a10';

const inOffice = (id: string, role: Role, unit: string): OfficerActor => ({
  kind: 'OFFICER',
  id,
  post: { id: uuidV5(namespace, id), role, unit },
  officerRevision: 1,
});

/** Who acts on the cases of the district, and who looks at them. */
export const crew = {
  dutyChief: inOffice('duty', 'DUTY_CHIEF', `${district}-SUPERVISION_CENTRE`),
  dispatcher: inOffice('dispatch', 'DISPATCHER', `${district}-COMMAND_CENTRE`),
  handler: inOffice('urban', 'HANDLER', `${district}-URBAN_MANAGEMENT`),
  operator: inOffice('operator', 'OPERATOR', `${district}-SUPERVISION_CENTRE`),
  checker: inOffice('check', 'CHECKER', `${district}-SUPERVISION_CENTRE`),
  leader: inOffice('leader', 'LEADER', district),
};

/** Puts the crew into office. */
export async function appointCrew(store: EventStore): Promise<void> {
  const officers = new Aggregate(store, officer, Object.keys(crew).length);
  for (const { id, post } of Object.values(crew)) {
    const commands = [
      { type: 'RegisterOfficer', data: { officerId: id, name: id } },
      { type: 'AppointOfficer', data: { post } },
    ] as const;
    for (const command of commands) {
      const commandId = uuidV5(namespace, `${command.type} ${id}`);
      const request = {
        commandId,
        asked: command,
        actor: { kind: 'SYSTEM', id: 'bench' } as const,
        now: new Date().toISOString(),
        correlationId: commandId,
      };
      const done = await officers.execute(officerStream(id), request, () => ({
        command,
        record: { district },
      }));
      if (isRefused(done)) throw new Error(`${command.type} ${id} was refused: ${done.code}`);
    }
  }
}
