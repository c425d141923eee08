/**
 * How long random walks are. A few in `npm test`; more on demand:
 * `PROPERTY_RUNS=10000 PROPERTY_STEPS=60 PROPERTY_SEED=7 npx jest test/domain/residence/walk`.
 */
export const walks = (few: number) => ({
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? few),
  /** In the name of each test, so that what was found is found again. */
  seed: Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000),
})

/** Steps of each walk. */
export const stepsOfAWalk = Number(process.env['PROPERTY_STEPS'] ?? 60)
