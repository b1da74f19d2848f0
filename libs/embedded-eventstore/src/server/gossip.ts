import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';

const TICKS_PER_MILLISECOND = 10_000n;

/** A cluster of one: this node, always its own leader. */
export function clusterOfOne(instanceId: string, address: { host: string; port: number }): ClusterInfo {
  const member = new MemberInfo()
    .setInstanceId(new UUID().setString(instanceId))
    .setTimeStamp(String(BigInt(Date.now()) * TICKS_PER_MILLISECOND))
    .setState(MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new EndPoint().setAddress(address.host).setPort(address.port));
  return new ClusterInfo().setMembersList([member]);
}
