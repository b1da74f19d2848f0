import PDFDocument from 'pdfkit';
import type { PaperFont, Weight } from './font/paper-font';
import { page } from './layout/page';
import type { Mark, TextMark } from './layout/piece';

/** What a PDF says of itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  /** The day it is made on, YYYY-MM-DD; its first moment by Beijing time stands in the file. */
  readonly madeOn: string;
}

/** Pages as a PDF. Nothing in it comes from a clock or from chance: the same pages, the same bytes. */
export async function pdfOf(
  pages: readonly (readonly Mark[])[],
  font: PaperFont,
  info: DocumentInfo,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: info.title,
      Subject: info.subject,
      Creator: 'Casegrid',
      Producer: 'Casegrid',
      CreationDate: new Date(`${info.madeOn}T00:00:00+08:00`),
    },
  });
  const written = bytesOf(document);
  for (const weight of ['regular', 'bold'] as const) {
    document.registerFont(weight, Buffer.from(font.file(charactersIn(pages, weight), weight)));
  }
  for (const marks of pages) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    for (const mark of marks) draw(document, mark);
  }
  document.end();
  return written;
}

const charactersIn = (pages: readonly (readonly Mark[])[], weight: Weight): Set<string> =>
  new Set(pages.flat().flatMap((mark) => (isText(mark, weight) ? [...mark.text] : [])));

const isText = (mark: Mark, weight: Weight): mark is TextMark =>
  mark.kind === 'text' && mark.style.weight === weight;

function draw(document: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.kind === 'rule') {
    document
      .lineWidth(0.6)
      .moveTo(...mark.from)
      .lineTo(...mark.to)
      .stroke();
    return;
  }
  const { text, x, y, style, spacing } = mark;
  document.font(style.weight).fontSize(style.size);
  document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}
