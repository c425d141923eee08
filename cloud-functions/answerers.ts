import type { Answerers } from './kit/Answerer'
import { accountAnswers } from './features/account/answers'
import { announcementAnswers } from './features/announcements/answers'
import { auditAnswers } from './features/audit/answers'
import { evaluationAnswers } from './features/evaluation/answers'
import { homeAnswers } from './features/home/answers'
import { issueAnswers } from './features/issues/answers'
import { noticeAnswers } from './features/notices/answers'
import { organisationAnswers } from './features/organisation/answers'
import { privacyAnswers } from './features/privacy/answers'
import { residenceAnswers } from './features/residence/answers'
import { rosterAnswers } from './features/rosters/answers'
import { voteAnswers } from './features/votes/answers'

/**
 * Who answers which call, joined from the features. They do not know their host: moving one to a function of its own is
 * a change of this table. A call that nobody answers is a type error.
 */
export const handlers: Answerers = {
  ...accountAnswers,
  ...announcementAnswers,
  ...auditAnswers,
  ...evaluationAnswers,
  ...homeAnswers,
  ...issueAnswers,
  ...noticeAnswers,
  ...organisationAnswers,
  ...privacyAnswers,
  ...residenceAnswers,
  ...rosterAnswers,
  ...voteAnswers,
}
