import type { EvaluationRun } from '#domain/evaluation/EvaluationRun'
import { saysTheSame, type Snapshot } from '#domain/evaluation/Snapshot'
import { evaluationSnapshots } from '../../../stores/evaluations'

/** Of what was counted once more, what comes to something else than what was published last. One call. */
const corrections = async (
  run: EvaluationRun,
  counted: readonly Snapshot[],
): Promise<readonly Snapshot[]> => {
  const published = await evaluationSnapshots.published(
    counted.map(({ key }) => key),
    run.month,
  )
  const earlier = published.filter(({ asOf }) => asOf < run.asOf)
  return counted.filter(now => {
    const before = earlier.findLast(({ key }) => key === now.key)
    return before === undefined || !saysTheSame(before.all, now.all) || !saysTheSame(before.kept, now.kept)
  })
}

/** Publishes what a run has counted of some bodies: a correction stands beside, where there is one to make. */
export const publish = async (run: EvaluationRun, counted: readonly Snapshot[]): Promise<void> => {
  switch (run.kind) {
    case 'open':
      for (const snapshot of counted) await evaluationSnapshots.put(snapshot)
      return
    case 'closed':
      return evaluationSnapshots.add(counted)
    case 'correction':
      return evaluationSnapshots.add(await corrections(run, counted))
  }
}
