/** A part of `npm run test:long`: which tests, and how long they are made. */
export interface LongPart {
  readonly name: string
  readonly tests: readonly string[]
  readonly lengths: Readonly<Record<string, string>>
}

/** The tests whose length is a choice. */
export const longParts: readonly LongPart[] = [
  {
    name: 'rules',
    tests: ['test/domain/.*/walk/', 'test/domain/rosters/buildings'],
    lengths: { PROPERTY_RUNS: '3000', PROPERTY_STEPS: '60' },
  },
  { name: 'rosters', tests: ['test/domain/rosters/ugly'], lengths: { UGLY_ROSTERS: '2000' } },
  {
    name: 'engine',
    tests: ['test/emulator/engine/likePlain'],
    lengths: { ENGINE_PROPERTY_RUNS: '2000' },
  },
  {
    name: 'walks',
    tests: ['residence/residenceWalk', 'rosters/rosterBuildings'].map(test => `test/cloud-functions/${test}`),
    lengths: { PROPERTY_ROUNDS: '200', PROPERTY_RUNS: '60' },
  },
  {
    name: 'evaluation',
    tests: ['test/cloud-functions/evaluation/scale'],
    lengths: { EVALUATION_ISSUES: '100000' },
  },
  { name: 'fuzz', tests: ['test/cloud-functions/attacks/fuzz'], lengths: { FUZZ_INPUTS: '1000' } },
  { name: 'kills', tests: ['test/scenarios/kills'], lengths: { KILLS: '50' } },
]
