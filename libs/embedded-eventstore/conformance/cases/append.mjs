// Every expected revision on every state of a stream.
export const STATES = ['missing', 'three', 'soft', 'tomb']; // three: revisions 0..2
export const EXPECTED = {
  any: 'any',
  'no-stream': 'no_stream',
  exists: 'stream_exists',
  'exact-right': 2n,
  'exact-low': 1n,
  'exact-high': 7n,
};
// On a missing stream no exact revision is right or low.
export const cells = STATES.flatMap((state) =>
  Object.entries(EXPECTED)
    .filter(([name]) => state !== 'missing' || !/right|low/.test(name))
    .map(([name, expect]) => ({ state, name, expect })),
);

export default cells.map(({ state, name, expect }) => ({
  name: `append/${name}-to-${state}`,
  run: async (t) => {
    const s = await t.make(state);
    await t.append(s, 1, { expect });
    await t.read(s);
    if (state === 'soft') await t.getMeta(s);
  },
}));
