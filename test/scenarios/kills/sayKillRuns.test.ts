import type { KillRun } from '../../../scripts/kills/KillRun'
import { sayKillRuns } from '../../../scripts/kills/sayKillRuns'

const run = (seed: number, more: Partial<KillRun>): KillRun => ({
  kind: 'votes',
  seed,
  kills: 2,
  lost: 0,
  doubled: 0,
  otherwise: 0,
  backAfter: [900, 1_000],
  load: 1,
  ...more,
})

test('evenings become one row a kind, and what was found stays to be seen', () => {
  const rows = sayKillRuns([
    run(1, {}),
    run(2, { lost: 1, backAfter: [1_500, 2_001], load: 3.04 }),
    run(1, { kind: 'offices', doubled: 2, otherwise: 1, backAfter: [2_000], kills: 1 }),
  ]).split('\n')
  expect(rows.slice(2)).toEqual([
    '| votes | 4 | 2 | 1 | 0 | 0 | 0.90 | 1.00 | 2.00 | 3 of 4 | 1.0–3.0 |',
    '| offices | 1 | 1 | 0 | 2 | 1 | 2.00 | 2.00 | 2.00 | 1 of 1 | 1.0–1.0 |',
  ])
  expect(rows[0]?.split('|')).toHaveLength(rows[2]?.split('|').length ?? 0)
})
