/**
 * How long random walks are. A few in `npm test`, more in `npm run test:long -- rules`; `PROPERTY_SEED=7` repeats what
 * was seen.
 */
export const walks = (few: number) => ({
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? few),
  /** In the name of each test, so that what was found is found again. */
  seed: Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000),
})

/** Steps of each walk. */
export const stepsOfAWalk = Number(process.env['PROPERTY_STEPS'] ?? 60)
