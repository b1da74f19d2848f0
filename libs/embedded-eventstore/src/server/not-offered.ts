import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { MonitoringService } from '@eventstore/db-client/generated/monitoring_grpc_pb';
import { OperationsService } from '@eventstore/db-client/generated/operations_grpc_pb';
import { ProjectionsService } from '@eventstore/db-client/generated/projections_grpc_pb';
import { UsersService } from '@eventstore/db-client/generated/users_grpc_pb';
import { unsupported } from '../streams/refusal';

/** Services of the real server that this one does not have. */
export const NOT_OFFERED: ServiceDefinition[] = [
  MonitoringService,
  OperationsService,
  ProjectionsService,
  UsersService,
];

type AnyCall = Parameters<UntypedServiceImplementation[string]>[0];

/** Refuses every call of a service by its name. */
export function refusing(service: ServiceDefinition): UntypedServiceImplementation {
  return Object.fromEntries(
    Object.entries(service).map(([name, method]) => [
      name,
      (call: AnyCall, callback?: (refusal: Error) => void) => {
        const refusal = unsupported(method.path);
        if (method.responseStream) call.emit('error', refusal);
        else callback?.(refusal);
      },
    ]),
  );
}
