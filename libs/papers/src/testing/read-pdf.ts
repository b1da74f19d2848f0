import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Some writing as pdf.js finds it; y counts from the page's foot, in points. */
export interface ReadItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>;
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly items: readonly ReadItem[];
  }[];
}

/** What another library reads in PDFs that were made. */
export function readPdfs(pdfs: readonly Uint8Array[]): Promise<readonly ReadPdf[]> {
  const worker = new Worker(join(__dirname, 'read-worker.mjs'), { workerData: pdfs });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the reader ended with ${code} before it answered`)));
  });
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const [read] = await readPdfs([pdf]);
  if (!read) throw new Error('nothing was read');
  return read;
}

/** The text of a page, or of all, without spaces: where lines end is the layout's affair. */
export const textOf = ({ pages }: ReadPdf, at?: number): string =>
  (at === undefined ? pages : pages.slice(at, at + 1))
    .flatMap(({ items }) => items.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
