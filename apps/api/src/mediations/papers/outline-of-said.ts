import { templates, typeOfSaid } from '@casegrid/papers';
import type { MakePaperInput } from './make-paper.inputs';

/** Short texts, such as names and numbers of people; whatever is said of a party is about somebody. */
function mayNameSomebody({ kind }: Pick<MakePaperInput, 'kind'>, path: string): boolean {
  const type = typeOfSaid(templates[kind], path);
  return type === undefined || type === 'text' || path.startsWith('parties.');
}

/** What may be hashed of what is said for a paper: a hash of a name could be guessed for ever after its erasing. */
export const outlineOfSaid = (input: Pick<MakePaperInput, 'kind' | 'fields'>): readonly object[] =>
  input.fields.map(({ path, value }) => (mayNameSomebody(input, path) ? { path } : { path, value }));
