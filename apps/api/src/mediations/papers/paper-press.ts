import { Readable } from 'node:stream';
import type { Files } from '@casegrid/files';
import {
  checkPaper,
  drawable,
  openPaperFont,
  render,
  templates,
  type PaperFont,
  type PaperKind,
  type PaperRecord,
} from '@casegrid/papers';

/** The number of a paper as it stands on it, and the day. */
interface Making {
  readonly number: string;
  readonly madeOn: string;
}

/** The largest paper, in bytes: some hundred pages. */
const maxBytes = 20_000_000;

/** Sets papers and keeps them. Its font is opened for the first paper, and stays. */
export class PaperPress {
  #font: PaperFont | undefined;

  constructor(private readonly files: Files) {}

  /** @throws PaperRefused as setting it would, before it has a number */
  check(kind: PaperKind, record: PaperRecord, madeOn: string): void {
    checkPaper(templates[kind], record, { number: '0', madeOn, font: this.#opened() });
  }

  /** What can be written of a record. What cannot is for whoever makes the paper to write otherwise. */
  drawable(kind: PaperKind, record: PaperRecord): PaperRecord {
    return drawable(templates[kind], record, this.#opened());
  }

  /**
   * The hash of the paper, which is kept by then. The same paper is the same file, however often it is set.
   * @throws FileRefused, FilesUnavailable
   */
  async print(kind: PaperKind, record: PaperRecord, making: Making): Promise<string> {
    const bytes = await render(templates[kind], record, { ...making, font: this.#opened() });
    const { hash } = await this.files.put(Readable.from([bytes]), { maxBytes, types: ['application/pdf'] });
    return hash;
  }

  #opened(): PaperFont {
    return (this.#font ??= openPaperFont());
  }
}
