import { placeholdersIn } from './placeholders';
import type { Block, Field, Template } from './template';

/** A text of a template, and the list whose items it is written for. */
interface TemplateText {
  readonly text: string;
  readonly each?: string | undefined;
}

const always = ['$number', '$madeOn'];

/** What contradicts itself in a template, in English for its author; empty for one that can be rendered. */
export function templateProblems(template: Template): readonly string[] {
  const blocks = template.blocks.flatMap(textsOf);
  const foot = [{ text: template.footer.start }, { text: template.footer.end }];
  return [
    ...doubles(template.fields.map(({ path }) => path)).map((path) => `the field ${path} is declared twice`),
    ...template.blocks.flatMap((block) => unknownLists(template, block)),
    ...template.blocks.flatMap((block) => unknownConditions(template, block)),
    ...[{ text: template.masthead ?? '' }, ...blocks].flatMap((one) => unknownPaths(template, one, always)),
    ...foot.flatMap((one) => unknownPaths(template, one, [...always, '$page', '$pages'])),
    ...template.blocks.flatMap(badWidths),
    ...neverShown(template, blocks),
  ];
}

/** All texts of a block that may hold placeholders. */
export function textsOf(block: Block): readonly TemplateText[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text }];
    case 'paragraph':
      return [{ text: block.text, each: block.each }];
    case 'rows':
      return block.rows.flat().flatMap(({ label, value }) => [
        { text: label, each: block.each },
        { text: value, each: block.each },
      ]);
    case 'table':
      return block.columns.flatMap(({ title, value }) => [
        { text: title },
        { text: value, each: block.each },
      ]);
    case 'signatures':
      return block.lines.map(({ label, each }) => ({ text: label, each }));
    case 'closing':
      return block.lines.map((text) => ({ text }));
  }
}

const listsOf = (block: Block): readonly (string | undefined)[] =>
  block.kind === 'signatures' ? block.lines.map(({ each }) => each) : textsOf(block).map(({ each }) => each);

const fieldAt = (fields: readonly Field[], path: string): Field | undefined =>
  fields.find((field) => field.path === path);

const doubles = (paths: readonly string[]): readonly string[] =>
  paths.filter((path, at) => paths.indexOf(path) !== at);

function unknownLists(template: Template, block: Block): readonly string[] {
  const lists = new Set(listsOf(block).filter((each) => each !== undefined));
  return [...lists]
    .filter((each) => fieldAt(template.fields, each)?.type !== 'list')
    .map((each) => `${each} is no list`);
}

function unknownConditions(template: Template, { when }: Block): readonly string[] {
  return when === undefined || fieldAt(template.fields, when) ? [] : [`no field ${when} for a condition`];
}

function unknownPaths(
  template: Template,
  { text, each }: TemplateText,
  known: readonly string[],
): readonly string[] {
  const paths = new Set([
    ...known,
    ...template.fields.filter(({ of }) => !of).map(({ path }) => path),
    ...(each ? itemPaths(fieldAt(template.fields, each)) : []),
  ]);
  return placeholdersIn(text)
    .filter((path) => !paths.has(path))
    .map((path) => `no field for the placeholder {${path}}`);
}

const itemPaths = (list: Field | undefined): readonly string[] => [
  'item.#',
  ...(list?.of?.map(({ path }) => `item.${path}`) ?? ['item']),
];

function badWidths(block: Block): readonly string[] {
  if (block.kind === 'rows') {
    return block.rows.every(({ length }) => length >= 1 && length <= 3)
      ? []
      : ['a row has one to three values'];
  }
  if (block.kind !== 'table') return [];
  return block.columns.every(({ width }) => width > 0) ? [] : ['a column has no width'];
}

/** Whoever is asked for something must find it on the paper. */
function neverShown(template: Template, texts: readonly TemplateText[]): readonly string[] {
  const shown = new Set(
    [{ text: template.masthead ?? '' }, ...texts].flatMap(({ text, each }) =>
      placeholdersIn(text).map((path) =>
        path.replace(/^item\.?/, each === undefined ? '' : `${each} `).trim(),
      ),
    ),
  );
  const asked = template.fields.flatMap(
    ({ path, of }) => of?.map((field) => `${path} ${field.path}`) ?? [path],
  );
  return asked.filter((path) => !shown.has(path)).map((path) => `the field ${path} is never shown`);
}
