import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  caseDecider,
  caseStream,
  catalogue,
  isRefused,
  mediationDecider,
  mediationStream,
  standards,
  type Actor,
  type AskedMediationCommandType,
  type CaseCommands,
  type Category,
  type Decider,
  type MessageOf,
  type Role,
  type Unit,
} from '@casegrid/domain';
import { mediationAsk } from '@casegrid/domain/testing';
import { startEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { prepareNotices } from '@casegrid/notices';
import { prepareReadModels } from '@casegrid/projections';
import { Pool } from 'pg';

const namespace = '5d0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e13';
const path = ['31', '3101', '310115', '310115004', '310115004001'];
export const urban = '310115004-URBAN_MANAGEMENT';
export const resident = uuidV5(namespace, 'resident');

const officer = (role: Role, unit: string): Actor => ({
  kind: 'OFFICER',
  id: `${role}-${unit}`,
  post: { id: uuidV5(namespace, `${role} ${unit}`), role, unit },
  officerRevision: 1,
});
const dutyChief = officer('DUTY_CHIEF', '310115-SUPERVISION_CENTRE');
const operator = officer('OPERATOR', '310115-SUPERVISION_CENTRE');
const dispatcher = officer('DISPATCHER', '310115-COMMAND_CENTRE');
const rubbish: Category = {
  code: '0201',
  label: { zh: '暴露垃圾', en: 'Exposed rubbish' },
  kind: 'INCIDENT',
  levels: ['STREET'],
  offices: ['URBAN_MANAGEMENT'],
};
const lead: Unit = { code: urban, name: '综合行政执法队', path: [...path.slice(0, 4), urban] };

/** Something that somebody does to a mediation, with what is asked otherwise than in stories. */
export type MediationAct = readonly [type: AskedMediationCommandType, by: Actor, data?: object];

/** A log, a database with an empty outbox, mediations, and cases that somebody reports in confidence or not. */
export interface NoticeStage {
  readonly store: EventStore;
  readonly pool: Pool;
  /** A case that a resident reports, and that is filed and sent to a unit: its id. */
  sent(name: string, isConfidential?: boolean): Promise<string>;
  /** Acts on a mediation of that name, one after the other, as stories have them: its id. */
  mediated(name: string, ...acts: readonly MediationAct[]): Promise<string>;
  end(): Promise<void>;
}

export async function startNoticeStage(): Promise<NoticeStage> {
  const folder = mkdtempSync(join(tmpdir(), 'casegrid-notices-'));
  const server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
  const store = connectEventStore(server.url);
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
  await prepareReadModels(pool);
  await prepareNotices(pool);

  async function record<State, Commands, Events>(
    decider: Decider<State, Commands, Events>,
    stream: string,
    command: MessageOf<Commands>,
    actor: Actor = { kind: 'SYSTEM', id: 'spec' },
  ): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([stream, command]));
    const now = '2026-03-02T04:00:00.000Z';
    const request = { commandId, asked: command as object, actor, now, correlationId: commandId };
    const done = await new Aggregate(store, decider, 10).execute(stream, request, () => ({
      command,
      record: { district: '310115' },
    }));
    if (isRefused(done)) throw new Error(`${stream} refused ${command.type}: ${done.code}`);
  }
  await record(catalogue, standards.catalogue.stream, standards.catalogue.command);
  let numbers = 0;

  return {
    store,
    pool,
    sent: async (name, isConfidential = false) => {
      const caseId = uuidV5(namespace, name);
      const act = (command: MessageOf<CaseCommands>, by: Actor) =>
        record(caseDecider, caseStream(caseId), command, by);
      const place = { unit: '310115004001', path, description: '王秀兰家门口' };
      const words = { title: '王秀兰家的垃圾', description: '电话 13800000000' };
      const data = { caseId, category: rubbish, ...words, place, evidence: [], people: [] };
      await act({ type: 'ReportCase', data }, { kind: 'RESIDENT', id: resident });
      if (isConfidential)
        await act({ type: 'SetConfidentiality', data: { isConfidential, reason: '举报' } }, operator);
      const number = `310115-2026-${String((numbers += 1)).padStart(6, '0')}`;
      await act({ type: 'FileCase', data: { number, urgency: 'ORDINARY' } }, dutyChief);
      const sending = { lead, coHandlers: [], instructions: '找王秀兰', category: rubbish, powers: [] };
      await act({ type: 'DispatchCase', data: sending }, dispatcher);
      return caseId;
    },
    mediated: async (name, ...acts) => {
      const mediationId = uuidV5(namespace, name);
      for (const [type, by, data = {}] of acts)
        await record(
          mediationDecider,
          mediationStream(mediationId),
          mediationAsk(type, { ...data, ...(type === 'ApplyMediation' && { mediationId }) }),
          by,
        );
      return mediationId;
    },
    end: async () => {
      await store.close();
      await pool.end();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
