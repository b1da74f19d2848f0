import { fillIn } from './placeholders';
import { isEmpty, isList, valueAt, type PaperRecord, type PaperValue } from './record';
import type { Block, Column, Field, LabelledValue, Template } from './template';
import { dateInChinese } from './values/dates';
import { shown } from './values/shown';

/** The number of a paper and the day it is made on, YYYY-MM-DD. */
export interface Making {
  readonly number: string;
  readonly madeOn: string;
}

/** A paper with all its words, not yet set on pages. */
export interface FilledPaper {
  readonly masthead: string;
  readonly title: string;
  readonly blocks: readonly FilledBlock[];
  readonly footer: (page: number, pages: number) => { readonly start: string; readonly end: string };
}

export type FilledBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly align: 'start' | 'end' | 'flush' }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly LabelledValue[])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  | { readonly kind: 'closing'; readonly lines: readonly string[] };

/** What stands in a sentence where nothing is known: room to write by hand. In a cell nothing stands. */
const blank = '＿＿＿＿＿＿';

type ValueOf = (path: string) => string;

/** Puts the record's values, which were checked before, in the template's places. */
export function fill(template: Template, record: PaperRecord, making: Making): FilledPaper {
  const values = new Map([
    ['$number', making.number],
    ['$madeOn', dateInChinese(making.madeOn) ?? ''],
  ]);
  const scope: Scope = {
    template,
    record,
    valueOf: (path) => values.get(path) ?? read(template.fields, record, path),
  };
  const onPage = (page: number, pages: number): ValueOf => {
    const numbers = new Map([
      ['$page', String(page)],
      ['$pages', String(pages)],
    ]);
    return (path) => numbers.get(path) ?? scope.valueOf(path);
  };
  const { start, end } = template.footer;
  return {
    masthead: fillIn(template.masthead ?? '', scope.valueOf),
    title: template.title.zh,
    blocks: template.blocks
      .filter(({ when }) => isWanted(record, when))
      .flatMap((block) => filled(block, scope)),
    footer: (page, pages) => ({
      start: fillIn(start, onPage(page, pages)),
      end: fillIn(end, onPage(page, pages)),
    }),
  };
}

interface Scope {
  readonly template: Template;
  readonly record: PaperRecord;
  readonly valueOf: ValueOf;
}

function isWanted(record: PaperRecord, when: string | undefined): boolean {
  if (when === undefined) return true;
  const value = valueAt(record, when);
  return !isEmpty(value) && value !== false;
}

function read(fields: readonly Field[], record: PaperValue, path: string): string {
  const field = fields.find((one) => one.path === path);
  return (field && shown(field, valueAt(record, path))) ?? '';
}

/** What placeholders mean for each item of a list; once, without items, where no list is named. */
function eachOf(scope: Scope, each: string | undefined): readonly ValueOf[] {
  if (each === undefined) return [scope.valueOf];
  const of = scope.template.fields.find(({ path }) => path === each)?.of ?? [];
  const items = valueAt(scope.record, each);
  return (isList(items) ? items : []).map((item, at) => (path) => {
    if (path === 'item.#') return String(at + 1);
    if (path === 'item') return typeof item === 'string' ? item : '';
    return path.startsWith('item.') ? read(of, item, path.slice('item.'.length)) : scope.valueOf(path);
  });
}

const inSentence = (text: string, valueOf: ValueOf): string => fillIn(text, (path) => valueOf(path) || blank);

function filled(block: Block, scope: Scope): readonly FilledBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: inSentence(block.text, scope.valueOf) }];
    case 'paragraph': {
      const { align = 'start', text, each } = block;
      return eachOf(scope, each).map((valueOf) => ({
        kind: 'paragraph',
        text: inSentence(text, valueOf),
        align,
      }));
    }
    case 'rows':
      return [{ kind: 'rows', rows: eachOf(scope, block.each).flatMap((of) => rowsFilled(block.rows, of)) }];
    case 'table': {
      const columns = block.columns.map((column) => ({
        ...column,
        title: fillIn(column.title, scope.valueOf),
      }));
      const rows = eachOf(scope, block.each).map((of) => block.columns.map(({ value }) => fillIn(value, of)));
      return [{ kind: 'table', columns, rows }];
    }
    case 'signatures': {
      const labels = block.lines.flatMap(({ label, each }) =>
        eachOf(scope, each).map((valueOf) => inSentence(label, valueOf)),
      );
      return [{ kind: 'signatures', labels }];
    }
    case 'closing':
      return [{ kind: 'closing', lines: block.lines.map((line) => inSentence(line, scope.valueOf)) }];
  }
}

const rowsFilled = (
  rows: readonly (readonly LabelledValue[])[],
  valueOf: ValueOf,
): readonly (readonly LabelledValue[])[] =>
  rows.map((row) =>
    row.map((one) => ({ ...one, label: fillIn(one.label, valueOf), value: fillIn(one.value, valueOf) })),
  );
