import type { rosterCalls } from '#contracts/rosters'
import type { Answerers } from '../../kit/Answerer'
import { previewRoster } from './calls/previewRoster'
import { listRosterImports } from './calls/listRosterImports'
import { getRosterImport } from './calls/getRosterImport'
import { listRosterLines } from './calls/listRosterLines'
import { listRosterQuestions } from './calls/listRosterQuestions'
import { answerRoster } from './calls/answerRoster'
import { confirmRoster } from './calls/confirmRoster'
import { continueRoster } from './calls/continueRoster'
import { undoRoster } from './calls/undoRoster'
import { decideRuling } from './calls/decideRuling'
import { listRulings } from './calls/listRulings'
import { proposeRuling } from './calls/proposeRuling'
import { disputeLine } from './calls/disputeLine'

/** Who answers what can be called here. */
export const rosterAnswers: Answerers<keyof typeof rosterCalls> = {
  previewRoster,
  listRosterImports,
  getRosterImport,
  listRosterLines,
  listRosterQuestions,
  answerRoster,
  confirmRoster,
  continueRoster,
  undoRoster,
  disputeLine,
  listRulings,
  proposeRuling,
  decideRuling,
}
