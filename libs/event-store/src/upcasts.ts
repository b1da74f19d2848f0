/** Brings stored data of one version to the shape of the next. */
type Upcast = (data: object) => object;

/** By event type: the first step turns version 1 into 2, the second 2 into 3, and so on. */
const steps: Readonly<Record<string, readonly Upcast[]>> = {};

/** Stored data of an older version in today's shape. */
export function upcast(type: string, version: number, data: object): object {
  return (steps[type] ?? []).slice(version - 1).reduce((shape, step) => step(shape), data);
}
