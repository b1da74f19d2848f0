import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { resolvers } from '../resolvers';

/** The schema that the resolvers make, without starting anything else. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await app.get(GraphQLSchemaFactory).create([...resolvers]);
  await app.close();
  return lexicographicSortSchema(schema);
}

/** As it is committed in `schema.graphql`. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(schema)}\n`;
