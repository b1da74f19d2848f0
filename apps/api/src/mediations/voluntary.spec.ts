import type { AskedMediationCommandType } from '@casegrid/domain';
import { coerciveWords } from '@casegrid/domain/testing';
import { getNamedType, isEnumType, isInputObjectType, type GraphQLNamedType } from 'graphql';
import { mutationOf } from '../cases/mutation-of';
import { mediationVocabularies } from '../graphql/mediation-vocabulary';
import { buildSchema } from '../graphql/schema-text';
import { mediationActs } from './acts';

const mutations = (Object.keys(mediationActs) as AskedMediationCommandType[]).map(mutationOf);

/** A type and all that can be said in it, by name; of an enum the labels too, which its values are described with. */
function wordsOf(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().flatMap(({ name, description }) => [name, description ?? '']);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    ...[type.name, field.name],
    ...wordsOf(getNamedType(field.type)),
  ]);
}

it('no mutation on a mediation, nothing said with one and no label is a coercive measure', async () => {
  const schema = await buildSchema();
  const fields = schema.getMutationType()?.getFields() ?? {};
  const said = mutations.flatMap((name) => {
    const args = fields[name]?.args ?? [];
    expect([name, args.length]).toEqual([name, 1]);
    return [name, ...args.flatMap(({ type }) => wordsOf(getNamedType(type)))];
  });
  const shown = Object.keys(mediationVocabularies).flatMap((name) => {
    const type = schema.getType(name);
    const words = type ? wordsOf(type) : [];
    expect([name, words.length > 1]).toEqual([name, true]);
    return words;
  });
  const words = [...new Set([...said, ...shown])];
  expect(words).toEqual(expect.arrayContaining(['recordPersuasion', 'obligations', 'BREACHED']));
  expect(words.filter((word) => coerciveWords.test(word))).toEqual([]);
});
