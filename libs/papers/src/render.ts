import { checkCharacters, checkForms } from './checks';
import { fill, type FilledPaper, type Making } from './fill';
import type { PaperFont } from './font/paper-font';
import { layOut } from './layout/lay-out';
import { goesOnWords } from './layout/tables';
import { dayByHand } from './layout/signatures';
import { missingFields } from './missing-fields';
import { PaperRefused } from './paper-refused';
import { pdfOf } from './pdf';
import type { PaperRecord } from './record';
import type { Template } from './template';
import { templateProblems } from './template-problems';
import { codePointName } from './text/forbidden';

export interface RenderOptions extends Making {
  readonly font: PaperFont;
}

/**
 * A paper as a PDF: A4, its text as text, the glyphs it uses embedded. The same template, record and options give the
 * same bytes. Throws PaperRefused with a code when the paper cannot be made whole.
 */
export async function render(
  template: Template,
  record: PaperRecord,
  options: RenderOptions,
): Promise<Uint8Array> {
  checkPaper(template, record, options);
  const { font, number, madeOn } = options;
  const paper = fill(template, record, options);
  const words = wordsOf(paper);
  const lacking = font.lacking(words);
  // Those of the record were looked at before.
  if (lacking.length > 0) {
    throw new PaperRefused('TEMPLATE_INVALID', `the font lacks ${lacking.map(codePointName).join(' ')}`);
  }
  await font.load(words);
  const pages = layOut(paper, (character, weight) => font.advance(character, weight));
  return pdfOf(pages, font, {
    title: `${template.title.zh} ${number}`,
    subject: `${template.kind} ${template.version}`,
    madeOn,
  });
}

/** Throws PaperRefused as rendering would, and makes nothing. */
export function checkPaper(template: Template, record: PaperRecord, options: RenderOptions): void {
  const problems = templateProblems(template);
  if (problems.length > 0) throw new PaperRefused('TEMPLATE_INVALID', problems.join('; '));
  const missing = missingFields(template, record);
  if (missing.length > 0) {
    throw new PaperRefused('FIELDS_MISSING', missing.map(({ path }) => path).join(', '), missing);
  }
  checkForms(template, record, options);
  checkCharacters(template, record, options);
}

/** Whatever may stand on some page: the filled paper, the digits of page numbers, and what the layout adds. */
function wordsOf(paper: FilledPaper): string {
  const written = [paper, paper.footer(0, 0)].map(textsIn).join('');
  return (written + goesOnWords + dayByHand + '0123456789').replaceAll('\n', '');
}

function textsIn(part: unknown): string {
  if (typeof part === 'string') return part;
  return typeof part === 'object' && part !== null ? Object.values(part).map(textsIn).join('') : '';
}
