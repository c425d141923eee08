import { redact } from '#domain/privacy/redact'
import { withoutFiles } from '#domain/privacy/withoutFiles'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import { everyFirstPage } from '../../../../kit/everyPage'
import { removePictures } from '../../../../kit/pictures/oldPictures'
import { announcements } from '../../../../stores/announcements'
import { claims, type ClaimRow } from '../../../../stores/claims'
import { deliveries } from '../../../../stores/deliveries'
import type { FactStore, Row } from '../../../../stores/FactStore'
import { headRulings } from '../../../../stores/headRulings'
import { inbox } from '../../../../stores/inbox'
import { issues, type IssueRow } from '../../../../stores/issues'
import { looks } from '../../../../stores/looks'
import { proxies, type ProxyRow } from '../../../../stores/proxies'
import { rosterImports } from '../../../../stores/rosterImports'
import { routings } from '../../../../stores/routings'
import { supporters } from '../../../../stores/supporters'
import { votes } from '../../../../stores/votes'
import { pageSize, throughPages, type Step, type Sweep } from './Sweep'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What others were told of a thing may name the person too. */
const messagesAbout = async (sweep: Sweep, thingId: string): Promise<number> => {
  const entries = await throughPages(sweep, {
    read: last => inbox.about(thingId, last, pageSize),
    change: async entry => {
      const params = redact(entry.params, sweep.redaction) as typeof entry.params
      if (isSame(params, entry.params)) return false
      await inbox.reword({ ...entry, params })
      return true
    },
  })
  const sends = await throughPages(sweep, {
    read: last => deliveries.about(thingId, last, pageSize),
    change: async delivery => {
      const message = redact(delivery.message, sweep.redaction) as typeof delivery.message
      if (isSame(message, delivery.message)) return false
      await deliveries.reword({ ...delivery, message })
      return true
    },
  })
  return entries + sends
}

type Empty<State, Fact> = (row: Row<State, Fact>) => Row<State, Fact>

interface Naming<State extends object, Fact> {
  readonly store: FactStore<State, Fact>
  /** Whether messages about such a thing can hold a name: those about a vote do not, and there are thousands. */
  readonly told: boolean
  /** Takes away what goes with the name: at once what lies outside of the thing. @returns what is left of a row */
  readonly empty?: (row: Row<State, Fact>, personId: string) => Promise<Empty<State, Fact>>
}

const nothingMore = <Row>(row: Row): Row => row

/**
 * Takes the name out of everything that lists the person as involved, and then the person out of that list: so a page is
 * always the first one, and what was changed meanwhile is met again.
 */
const fromThings =
  <State extends object, Fact>({ store, told, empty }: Naming<State, Fact>): Step =>
  async sweep => {
    const { personId } = sweep.redaction
    const read = () => store.rows({ involved: personId }, { order: { _id: 1 }, limit: pageSize })
    let changed = 0
    for await (const rows of everyFirstPage({ size: pageSize, read, hasTime: sweep.hasTime }))
      for (const row of rows) {
        if (!sweep.hasTime()) return changed
        if (told) changed += await messagesAbout(sweep, row._id)
        const emptied = empty ? await empty(row, personId) : nothingMore
        const involved = row.involved.filter(id => id !== personId)
        await store.reword(row, named => ({
          ...(redact(emptied(named), sweep.redaction) as Row<State, Fact>),
          involved,
        }))
        changed += 1
      }
    return changed
  }

/** The photos of papers go for good, before their ids are forgotten. */
const withoutEvidence = async (
  { claimant, evidence, filesToMove }: ClaimRow,
  personId: string,
): Promise<Empty<Claim, ClaimFact>> => {
  if (claimant.personId !== personId || evidence.length === 0) return nothingMore
  await removePictures(evidence, filesToMove)
  return claim => withoutFiles(claim, 'evidence') as ClaimRow
}
const withoutPaper = async (
  { principal, holder, paper, filesToMove }: ProxyRow,
  personId: string,
): Promise<Empty<Proxy, ProxyFact>> => {
  // Whoever has only decided on it does not take the paper of others along.
  const isParty = [principal.personId, holder.personId].includes(personId)
  if (!isParty || paper.length === 0) return nothingMore
  await removePictures(paper, filesToMove)
  return proxy => withoutFiles(proxy, 'paper') as ProxyRow
}

/**
 * What they joined: whatever was written there may name them too, as in an issue of theirs. Their own name goes last, so
 * that a run that broke off begins with the same issue again.
 */
const joinedIssues: Step = sweep =>
  throughPages(sweep, {
    read: last => supporters.ofPerson(sweep.redaction.personId, last, pageSize),
    change: async support => {
      const reworded = redact(support, sweep.redaction) as typeof support
      if (isSame(reworded, support)) return false
      await messagesAbout(sweep, support.issueId)
      const issue = await issues.byId(support.issueId)
      const without = (named: IssueRow) => redact(named, sweep.redaction) as IssueRow
      // What has left the document is not looked at first: it is rewritten as it is where it names nobody.
      if (issue && (issue.earlier !== undefined || !isSame(without(issue), issue)))
        await issues.reword(issue, without)
      await supporters.reword(reworded)
      return true
    },
  })

/** Everything with a life of its own that names people. */
export const thingSteps: readonly Step[] = [
  joinedIssues,
  fromThings({ store: claims, told: true, empty: withoutEvidence }),
  fromThings({ store: proxies, told: true, empty: withoutPaper }),
  fromThings({ store: issues, told: true }),
  fromThings({ store: looks, told: true }),
  fromThings({ store: votes, told: false }),
  fromThings({ store: rosterImports, told: false }),
  fromThings({ store: headRulings, told: false }),
  fromThings({ store: announcements, told: false }),
  fromThings({ store: routings, told: false }),
]
