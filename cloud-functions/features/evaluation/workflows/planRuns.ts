import { countingOf, earliestMonth, runsDue, type EvaluationRun } from '#domain/evaluation/EvaluationRun'
import type { Instant } from '#domain/kernel/decision'
import { evaluationParts, evaluationRuns } from '../../../stores/evaluations'
import { firstRaisedIn } from '../../../stores/issueHistories'
import type { Directory } from '../../../stores/orgUnits'

/** When the first issue of all was raised: asked of every compound, on the first night only. */
const firstRaised = async (all: Directory, now: Instant): Promise<Instant> => {
  let first = now
  for (const { _id, level } of all.units)
    if (level === 'compound') first = Math.min(first, (await firstRaisedIn(_id)) ?? now)
  return first
}

/** Begins a run; what an earlier night has counted of an open month and not finished is thrown away. */
const begin = async (run: EvaluationRun, known: readonly EvaluationRun[]): Promise<void> => {
  const before = known.find(({ _id }) => _id === run._id)
  if (before !== undefined && before.step !== 'done') await evaluationParts.remove(countingOf(before))
  await evaluationRuns.begin(run)
}

/** Begins what is to be counted tonight. @returns every run that is not done, the months in their order */
export const planRuns = async (all: Directory, now: Instant): Promise<readonly EvaluationRun[]> => {
  const known = await evaluationRuns.all()
  const [earliest] = known.map(({ month }) => month).toSorted()
  const first = earliest ?? earliestMonth(await firstRaised(all, now), now)
  const due = runsDue(known, first, now)
  for (const run of due) await begin(run, known)
  const runs = due.length === 0 ? known : await evaluationRuns.all()
  return runs.filter(({ step }) => step !== 'done')
}
