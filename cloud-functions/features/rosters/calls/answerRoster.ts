import { areAnswers, questionsIn, withAnswers } from '#domain/rosters/answerReading'
import { isImporting, mayAnswer } from '#domain/rosters/decideImport'
import { buildingsOf } from '#domain/rosters/RosterImport'
import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { refuseUsedFor } from '../../../kit/refuseUsedFor'
import { repeatableId } from '../../../kit/repeatableId'
import { requestKey } from '../../../stores/FactStore'
import { rosterImports } from '../../../stores/rosterImports'
import { rosterRuns } from '../../../stores/rosterRuns'
import { findCompound } from '../../organisation/workflows/findCompound'
import { findImport } from '../workflows/findImport'
import { keptLines } from '../workflows/keptLines'
import { makePreview, presentCompound } from '../workflows/makePreview'
import { rosterViewOf } from '../views/importView'

/**
 * The file was read and is gone: what each answer makes of a line lies with the lines. They are compared anew, as an
 * import of its own, so that whoever has slipped answers again. Database calls: seven, one more where heads were ever ruled on, one for every thousand units of
 * the compound, and one for every thousand lines.
 */
export const answerRoster: Answerer<'answerRoster'> = async ({ importId, answers, requestId }, context) => {
  const { now, personId } = context
  const { roster, permit } = await findImport(importId, context)
  const ids = repeatableId('r', personId, requestId)
  const made = await rosterImports.made(ids)
  if (made) {
    refuseUsedFor(made.answersOf ?? '', importId)
    return { import: await rosterViewOf(made, permit.actor) }
  }
  if (!mayAnswer(roster)) throw refusal('wrong-state')
  const run = await rosterRuns.of(roster.compoundId)
  if (isImporting(run)) throw refusal('import-running')
  const lines = await keptLines(roster)
  const chosen = Object.fromEntries(answers.map(({ question, choice }) => [question, choice]))
  if (!areAnswers(questionsIn(lines), chosen)) throw refusal('invalid-input', { field: 'answers' })
  const { compound } = await findCompound(roster.compoundId)
  const answered = await makePreview(
    {
      reading: {
        lines: withAnswers(lines, chosen),
        problems: roster.problems,
        remarks: roster.remarks ?? [],
        developers: roster.asked?.developers ?? [],
      },
      buildings: buildingsOf(roster),
      fileName: roster.fileName,
      answersOf: importId,
    },
    {
      ids,
      permit,
      compound: await presentCompound(compound, run),
      run,
      now,
      requestKey: requestKey(requestId, 'answerRoster'),
    },
  )
  return { import: await rosterViewOf(answered, permit.actor) }
}
