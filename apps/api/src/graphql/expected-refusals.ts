import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** An expected "no" is an answer: Nest would write it into the log as a failure, with its stack. */
@Catch(GraphQLError)
export class ExpectedRefusals implements ExceptionFilter {
  catch(refusal: GraphQLError): GraphQLError {
    return refusal;
  }
}
