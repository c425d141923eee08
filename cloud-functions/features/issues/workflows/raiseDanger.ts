import { setTimeout as pause } from 'node:timers/promises'
import { addDanger, isSameDanger } from '#domain/issues/addDanger'
import { dangerRulesAt } from '#domain/issues/dangerRules'
import type { IssueFact } from '#domain/issues/Issue'
import type { PersonActor } from '#domain/kernel/Actor'
import type { FactOf } from '#domain/kernel/fact'
import type { Instant } from '#domain/kernel/decision'
import { MINUTE } from '#domain/kernel/lengths'
import { repeatableId, type RepeatableId } from '../../../kit/repeatableId'
import { StaleWrite } from '../../../kit/StaleWrite'
import type { Change } from '../../../stores/nextRow'
import { dangersOf, issues, type IssueRow } from '../../../stores/issues'

interface Danger {
  readonly raised: FactOf<IssueFact, 'raised'>
  readonly actor: PersonActor
  readonly requestId: string
  readonly change: Omit<Change<IssueFact>, 'facts' | 'requestKey'> & { readonly requestKey: string }
}

/** Where the report went: into a case of its own, or one that its reporter has raised moments ago. */
export interface KeptReport {
  readonly issue: IssueRow
  readonly added: boolean
}

const mostTries = 30
const longestPauseMilliseconds = 200
const pauseStepMilliseconds = 20

/** Of one person, compound and half-hour, so that of reports that arrive at once one makes the case. */
const sharedId = ({ raised }: Danger): RepeatableId => {
  const { compoundId, reporter, at } = raised
  const span = Math.floor(at / (dangerRulesAt(at).oneCaseMinutes * MINUTE))
  return repeatableId('i', reporter.personId, `${compoundId} ${String(reporter.anonymous)} ${String(span)}`)
}

const isOf = (row: IssueRow, { change }: Danger): boolean => row.requestIds.includes(change.requestKey)

const asKept = (issue: IssueRow, { change }: Danger): KeptReport => ({
  issue,
  added: issue.requestIds[0] !== change.requestKey,
})

const create = (id: RepeatableId, { raised, change }: Danger): Promise<IssueRow> =>
  issues.create(id, { ...change, facts: [raised] })

const addTo = async (issue: IssueRow, danger: Danger): Promise<KeptReport> => {
  const { raised, actor, change } = danger
  const { category, text, photos, place, at } = raised
  const fact = addDanger({ category, note: text, photos, place }, issue, issue.facts, { actor, now: at })
  return { issue: await issues.append(issue, { ...change, facts: [fact] }), added: true }
}

/** @returns null where somebody was faster: look again */
const tryOnce = async (danger: Danger): Promise<KeptReport | null> => {
  const { raised, change, requestId } = danger
  const { reporter, compoundId, at } = raised
  const since = at - dangerRulesAt(at).oneCaseMinutes * MINUTE
  const lately = await dangersOf(reporter.personId, compoundId, since, change.requestKey)
  const before = lately.find(row => isOf(row, danger))
  if (before) return asKept(before, danger)
  const asked = { compoundId, anonymous: reporter.anonymous }
  const known = lately.find(row => isSameDanger(row, asked, at))
  try {
    if (known) return await addTo(known, danger)
    const issue = await create(sharedId(danger), danger)
    if (isOf(issue, danger)) return asKept(issue, danger)
    if (isSameDanger(issue, asked, at)) return await addTo(issue, danger)
    // That case is over: this is another one.
    return asKept(await create(repeatableId('i', reporter.personId, requestId), danger), danger)
  } catch (fault) {
    if (fault instanceof StaleWrite) return null
    throw fault
  }
}

/**
 * Keeps a report of danger, whatever happens: in the case of the same danger if there is one, else in a new one. Two
 * database calls; two more whenever others write the same case. The same request again meets what it has made.
 */
export const raiseDanger = async (danger: Danger): Promise<KeptReport> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const kept = await tryOnce(danger)
    if (kept) return kept
    await pause(Math.random() * Math.min(longestPauseMilliseconds, pauseStepMilliseconds * (tries + 1)))
  }
  const { reporter } = danger.raised
  return asKept(await create(repeatableId('i', reporter.personId, danger.requestId), danger), danger)
}

/**
 * Finds what a request has made before: a case of its own, or its part in one that is shared. One database call, two
 * where there is no case of its own.
 */
export const keptBefore = async (
  id: RepeatableId,
  asked: {
    readonly personId: string
    readonly compoundId: string
    readonly now: Instant
    readonly key: string
  },
): Promise<KeptReport | null> => {
  const own = await issues.made(id)
  if (own) return { issue: own, added: false }
  const { personId, compoundId, now, key } = asked
  const shared = (await dangersOf(personId, compoundId, now, key)).find(row => row.requestIds.includes(key))
  return shared ? { issue: shared, added: shared.requestIds[0] !== key } : null
}
