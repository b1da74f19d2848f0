// The official client and its generated protocol classes, resolved from the
// node_modules of the current working directory. grpc-js is the copy that the
// client itself uses, so that errors and metadata are of the same classes.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const fromHere = createRequire(process.cwd() + '/');
const clientDir = dirname(fromHere.resolve('@eventstore/db-client/package.json'));
const fromClient = createRequire(clientDir + '/package.json');
const generated = (name) => fromClient('./generated/' + name);

export const es = fromHere('@eventstore/db-client');
export const grpc = fromClient('@grpc/grpc-js');
export const pb = {
  streams: generated('streams_pb'),
  persistent: generated('persistent_pb'),
  shared: generated('shared_pb'),
  gossip: generated('gossip_pb'),
  features: generated('serverfeatures_pb'),
};
export const rpc = {
  streams: generated('streams_grpc_pb').StreamsClient,
  persistent: generated('persistent_grpc_pb').PersistentSubscriptionsClient,
  gossip: generated('gossip_grpc_pb').GossipClient,
  features: generated('serverfeatures_grpc_pb').ServerFeaturesClient,
};
export const google = {
  Empty: fromClient('google-protobuf/google/protobuf/empty_pb').Empty,
  Timestamp: fromClient('google-protobuf/google/protobuf/timestamp_pb').Timestamp,
};
// Details of a BatchAppend error travel as an Any; these are the types in use.
export const errorDetails = Object.fromEntries(
  [
    'WrongExpectedVersion',
    'StreamDeleted',
    'AccessDenied',
    'Timeout',
    'Unknown',
    'InvalidTransaction',
    'MaximumAppendSizeExceeded',
    'BadRequest',
  ].map((n) => ['event_store.client.' + n, pb.shared[n]]),
);
