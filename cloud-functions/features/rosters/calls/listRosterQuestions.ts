import { questionsIn } from '#domain/rosters/answerReading'
import { mayAnswer } from '#domain/rosters/decideImport'
import type { Answerer } from '../../../kit/Answerer'
import { findImport } from '../workflows/findImport'
import { keptLines } from '../workflows/keptLines'
import { questionViewOf } from '../views/importView'

/** Two database calls, and where there is something to be asked one for every twenty thousand lines that are wrong. */
export const listRosterQuestions: Answerer<'listRosterQuestions'> = async ({ importId }, context) => {
  const { roster } = await findImport(importId, context)
  if (!mayAnswer(roster)) return { questions: [] }
  return { questions: questionsIn(await keptLines(roster, 'wrong')).map(questionViewOf) }
}
