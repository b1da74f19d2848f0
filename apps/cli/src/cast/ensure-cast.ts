import { officer, officerStream, territoryOf } from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { doOwnAct, mustDo, ownId, type Now } from '../acts/own-act';
import { atMost } from '../flow/at-most';
import type { CastMember } from './cast';

const job = 'simulate';
const atOnce = 16;

/** Registers and appoints those of the cast who are not yet in their posts. Done again it changes nothing. */
export async function ensureCast(
  store: EventStore,
  cast: readonly CastMember[],
  { onMember = () => undefined, now }: { onMember?: () => void; now?: Now } = {},
): Promise<void> {
  const officers = new Aggregate(store, officer, atOnce * 2);
  await atMost(atOnce, cast, async ({ id, name, post }) => {
    const stream = officerStream(id);
    const record = { district: territoryOf(post.unit) };
    const act = { stream, job, record, now };
    const registered = { type: 'RegisterOfficer', data: { officerId: id, name } } as const;
    const appointed = { type: 'AppointOfficer', data: { post } } as const;
    await mustDo(
      doOwnAct(officers, { ...act, commandId: ownId(job, 'register', id), command: registered }),
      id,
    );
    await mustDo(
      doOwnAct(officers, { ...act, commandId: ownId(job, 'appoint', post.id), command: appointed }),
      id,
    );
    onMember();
  });
}
