import type { handleBidiStreamingCall, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import {
  CreateResp,
  DeleteResp,
  GetInfoResp,
  ListResp,
  ReplayParkedResp,
  UpdateResp,
  type CreateReq,
  type DeleteReq,
  type GetInfoReq,
  type ListReq,
  type ReadReq,
  type ReplayParkedReq,
  type UpdateReq,
} from '@eventstore/db-client/generated/persistent_pb';
import type { Access } from '../access/access';
import type { Groups } from '../groups/groups';
import { groupFailed } from '../groups/refusals';
import { ALL } from '../groups/source';
import { invalid } from '../streams/refusal';
import { nameOf } from '../streams/stream-name';
import { answering } from './answering';
import { GroupCall } from './group-call';
import { infoOf } from './groups-info';
import { planOf, sourceNamed } from './groups-requests';
import type { OpenCalls } from './open-calls';

const asItIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The protocol's own definition; what goes out for every event is built by hand. */
export const groupsDefinition: ServiceDefinition = {
  ...PersistentSubscriptionsService,
  read: { ...PersistentSubscriptionsService.read, responseSerialize: asItIs },
};

interface CallsOfGroups {
  access: Access;
  openCalls: OpenCalls;
}

/** Of these calls only `read` judges for itself; the others are for those whom `mayCall` lets through. */
export function groupsImplementation(
  groups: Groups,
  { access, openCalls }: CallsOfGroups,
): UntypedServiceImplementation {
  const read: handleBidiStreamingCall<ReadReq, Uint8Array[]> = (call) => {
    new GroupCall(call, { groups, openCalls, hands: access.of(call) });
  };
  return {
    read,
    create: answering(async (request: CreateReq) => {
      await groups.create(planOf(request));
      return new CreateResp();
    }),
    update: answering(async (request: UpdateReq) => {
      await groups.update(planOf(request));
      return new UpdateResp();
    }),
    delete: answering(async (request: DeleteReq) => {
      const options = needed(request.getOptions());
      await groups.delete(sourceNamed(options), options.getGroupName());
      return new DeleteResp();
    }),
    getInfo: answering((request: GetInfoReq) => {
      const options = needed(request.getOptions());
      return new GetInfoResp().setSubscriptionInfo(
        infoOf(groups.get(sourceNamed(options), options.getGroupName())),
      );
    }),
    list: answering((request: ListReq) => {
      const found = listed(groups, needed(request.getOptions()));
      return new ListResp().setSubscriptionsList(found.map(infoOf));
    }),
    replayParked: answering((request: ReplayParkedReq) => {
      replay(groups, needed(request.getOptions()));
      return new ReplayParkedResp();
    }),
    restartSubsystem: answering(async () => {
      await groups.restart();
      return new Empty();
    }),
  };
}

function needed<Options>(options: Options | undefined): Options {
  if (!options) throw invalid('persistent subscription: options are missing');
  return options;
}

function listed(groups: Groups, options: ListReq.Options) {
  if (options.hasListAllSubscriptions()) return groups.all();
  const of = needed(options.getListForStream());
  return groups.of(of.hasAll() ? ALL : nameOf(of.getStream()?.getStreamName_asU8()));
}

function replay(groups: Groups, options: ReplayParkedReq.Options): void {
  const stream = sourceNamed(options);
  const name = options.getGroupName();
  const group = groups.get(stream, name);
  const stopAt = options.hasNoLimit() ? undefined : Number(options.getStopAt());
  if (stopAt !== undefined && stopAt < 0)
    throw groupFailed(stream, name, 'Cannot stop replaying parked message at a negative version.');
  group.replay(stopAt);
}
