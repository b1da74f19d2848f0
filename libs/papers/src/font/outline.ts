import type { Path } from 'fontkit';

/** Some units of a font: a thousandth of an em. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A glyph as a TrueType font keeps it: its record in the table `glyf`, empty for a space. */
export interface Outline {
  readonly record: Buffer;
  readonly box: Box | undefined;
  readonly points: number;
  readonly contours: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

const blank: Outline = { record: Buffer.alloc(0), box: undefined, points: 0, contours: 0 };

/** Writes a path of lines and quadratic curves as a simple glyph, its coordinates rounded to whole units. */
export function outlineOf(path: Path): Outline {
  const contours = contoursOf(path);
  const points = contours.flat();
  if (points.length === 0) return blank;
  const box = boxOf(points);
  return { record: recordOf(contours, points, box), box, points: points.length, contours: contours.length };
}

function contoursOf(path: Path): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  for (const { command, args } of path.commands) {
    if (command === 'closePath') continue;
    if (command === 'bezierCurveTo') throw new Error('a TrueType glyph has no cubic curves');
    if (command === 'moveTo') contours.push([]);
    contours.at(-1)?.push(...pointsOf(args));
  }
  return contours.map(withoutClosingPoint).filter((contour) => contour.length > 2);
}

/** The last pair of a command's numbers is where it ends; a pair before is a control point. */
function pointsOf(args: readonly number[]): Point[] {
  const pairs = Array.from({ length: args.length / 2 }, (_, at) => args.slice(2 * at, 2 * at + 2));
  return pairs.map(([x = 0, y = 0], at) => ({
    x: Math.round(x),
    y: Math.round(y),
    isOnCurve: at === pairs.length - 1,
  }));
}

/** A contour closes by itself: its first point is not said again. */
function withoutClosingPoint(contour: readonly Point[]): readonly Point[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const isSaidAgain = contour.length > 1 && last?.isOnCurve && first?.x === last.x && first.y === last.y;
  return isSaidAgain ? contour.slice(0, -1) : contour;
}

function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
}

function recordOf(contours: readonly (readonly Point[])[], points: readonly Point[], box: Box): Buffer {
  let end = -1;
  const ends = contours.map((contour) => (end += contour.length));
  // Contours, box, where each contour ends, no instructions.
  const header = Buffer.alloc(12 + 2 * ends.length);
  [contours.length, box.minX, box.minY, box.maxX, box.maxY, ...ends].forEach((value, at) => {
    header.writeInt16BE(value, 2 * at);
  });
  const before = (at: number): Point => points[at - 1] ?? { x: 0, y: 0, isOnCurve: true };
  const xs = points.map(({ x }, at) => step(x - before(at).x));
  const ys = points.map(({ y }, at) => step(y - before(at).y));
  const flags = points.map(
    ({ isOnCurve }, at) => (isOnCurve ? 1 : 0) | flag(xs[at], 0x02, 0x10) | flag(ys[at], 0x04, 0x20),
  );
  const body = [...flags, ...xs.flatMap(({ bytes }) => bytes), ...ys.flatMap(({ bytes }) => bytes)];
  return Buffer.concat([header, Buffer.from(body)]);
}

interface Step {
  readonly bytes: readonly number[];
  readonly isShort: boolean;
  /** Of a short step: that it is forward. Of another: that it is none. */
  readonly isMarked: boolean;
}

function step(by: number): Step {
  if (by === 0) return { bytes: [], isShort: false, isMarked: true };
  if (Math.abs(by) < 256) return { bytes: [Math.abs(by)], isShort: true, isMarked: by > 0 };
  return { bytes: [(by >> 8) & 0xff, by & 0xff], isShort: false, isMarked: false };
}

function flag(one: Step | undefined, short: number, marked: number): number {
  return (one?.isShort ? short : 0) | (one?.isMarked ? marked : 0);
}
