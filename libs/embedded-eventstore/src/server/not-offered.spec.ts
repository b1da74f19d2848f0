import { credentials, status, type ServiceError } from '@grpc/grpc-js';
import { MonitoringClient } from '@eventstore/db-client/generated/monitoring_grpc_pb';
import { StatsReq } from '@eventstore/db-client/generated/monitoring_pb';
import { ProjectionsClient } from '@eventstore/db-client/generated/projections_grpc_pb';
import { CreateReq } from '@eventstore/db-client/generated/projections_pb';
import { throwAwayStore, type ThrowAway } from '../testing/throw-away';

describe('what the store does not offer', () => {
  let given: ThrowAway;
  beforeAll(async () => (given = await throwAwayStore()));
  afterAll(() => given.dispose());

  it('is refused as not implemented, by its name', async () => {
    const client = new ProjectionsClient(`127.0.0.1:${given.store().port}`, credentials.createInsecure());
    const error = await new Promise<ServiceError | null>((resolve) =>
      client.create(new CreateReq(), resolve),
    );
    expect(error).toMatchObject({
      code: status.UNIMPLEMENTED,
      details:
        '/event_store.client.projections.Projections/Create is not offered by the embedded event store',
    });
    client.close();
  });

  it('is refused also where the answer would be a stream', async () => {
    const client = new MonitoringClient(`127.0.0.1:${given.store().port}`, credentials.createInsecure());
    const call = client.stats(new StatsReq());
    const error = await new Promise<Error>((resolve) => call.once('error', resolve));
    expect(error).toMatchObject({ code: status.UNIMPLEMENTED });
    expect(error.message).toContain('Monitoring/Stats');
    client.close();
  });
});
