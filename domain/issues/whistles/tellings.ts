import type { Addressee } from '../../kernel/tellings'
import type { Issue } from '../Issue'
import { toFollowers, toOffice, type Telling } from '../told'
import type { WhistleFact } from './facts'

/** Decides who is told what of a unit that was called to a case. */
export const whistleTellings = (issue: Issue, fact: WhistleFact): readonly Telling[] => {
  const whistle = issue.whistles.find(({ id }) => id === fact.whistleId)
  if (whistle === undefined) return []
  const { role, orgUnitId, orgName: unit } = whistle.called
  const called: Addressee = { to: 'post', role, orgUnitId }
  switch (fact.kind) {
    case 'whistled': {
      const { need: reason, reportBy, answerBy } = fact
      return [
        { kind: 'whistleCalls', to: [called], params: { reason, reportBy, answerBy } },
        { kind: 'issueWhistled', to: toFollowers(issue), params: { unit } },
      ]
    }
    case 'whistleReportedIn':
      return [{ kind: 'whistleReportedIn', to: toOffice(issue.standing), params: { unit } }]
    case 'whistleAnswered':
      return [
        { kind: 'whistleAnswered', to: toOffice(issue.standing), params: { unit, note: fact.note } },
        { kind: 'issueProgress', to: toFollowers(issue), params: { note: fact.note } },
      ]
    case 'whistleClosed':
      return [{ kind: 'whistleClosed', to: [called], params: { note: fact.note } }]
    case 'whistleLate': {
      const to = fact.step === 'close' ? toOffice(issue.standing) : [called, ...toOffice(issue.standing)]
      return [{ kind: 'whistleLate', to, params: { unit, step: fact.step, due: fact.due } }]
    }
    case 'whistleGraded':
      return []
  }
}
