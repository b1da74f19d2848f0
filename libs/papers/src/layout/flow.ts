import { page, roomHeight } from './page';
import type { Mark, Piece } from './piece';

/** Sets pieces on pages, one below the other, and gives what each page holds. */
export function flow(pieces: readonly Piece[]): readonly (readonly Mark[])[] {
  const pages = new Pages();
  for (const piece of pieces) pages.add(piece);
  return pages.done;
}

class Pages {
  readonly done: Mark[][] = [[]];
  private used = 0;
  /** Nothing but a header that is said again stands on the page so far. */
  private isFresh = true;

  add(piece: Piece): void {
    const gap = this.isFresh ? 0 : (piece.gap ?? 0);
    const room = roomHeight - this.used - gap;
    if (this.fits(piece, room)) {
      this.put(piece, gap);
      return;
    }
    const parts = piece.split?.(room);
    if (parts) {
      this.put(parts[0], gap);
      this.turn(parts[1]);
    } else if (this.isFresh) throw new Error('a piece of a paper is higher than a page and cannot be split');
    else this.turn(piece);
  }

  /** On a fresh page nothing is gained by turning to the next, whatever must stay together. */
  private fits({ height, keep = 0 }: Piece, room: number): boolean {
    return height + (this.isFresh ? 0 : keep) <= room;
  }

  private turn(first: Piece): void {
    this.done.push([]);
    this.used = 0;
    if (first.header) this.put(first.header, 0);
    this.isFresh = true;
    this.add(first);
  }

  private put(piece: Piece, gap: number): void {
    this.used += gap;
    this.done.at(-1)?.push(...piece.marks(page.top + this.used));
    this.used += piece.height;
    this.isFresh = false;
  }
}
