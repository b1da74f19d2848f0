import { Catch, type ExceptionFilter } from '@nestjs/common';
import { PositionUnknown } from '@casegrid/event-store';
import { GraphQLError } from 'graphql';

/** An expected "no" is an answer: Nest would write it into the log as a failure, with its stack. */
@Catch(GraphQLError, PositionUnknown)
export class ExpectedRefusals implements ExceptionFilter {
  catch(refusal: Error): Error {
    return refusal;
  }
}
