import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { typeOf, type NodeType } from './node-id';

const typeNames: Readonly<Record<NodeType, string>> = {
  case: 'Case',
  unit: 'Unit',
  officer: 'Officer',
  person: 'CasePerson',
  mediation: 'Mediation',
};

@InterfaceType({
  description: 'Anything that can be fetched again by its global id.',
  resolveType: ({ id }: { id: string }) => typeNames[typeOf(id) ?? 'person'],
})
export abstract class Node {
  @Field(() => ID, { description: 'Global id; opaque.' })
  id!: string;
}
