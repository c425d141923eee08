import { approveOver, representativesOf } from '#cloud-functions/features/residence/workflows/decideProxy'
import {
  changesFor,
  writeChanges,
  type Change,
} from '#cloud-functions/features/residence/workflows/syncVoters'
import { readElectorate, writeElectorate } from '#cloud-functions/features/votes/workflows/freezeElectorate'
import { StaleWrite } from '#cloud-functions/kit/StaleWrite'
import { people } from '#cloud-functions/stores/people'
import { proxies, type ListedProxy } from '#cloud-functions/stores/proxies'
import { votes, votesUnderWay } from '#cloud-functions/stores/votes'
import type { Instant } from '#domain/kernel/decision'
import type { VotingRight } from '#domain/votes/Vote'

interface About {
  readonly now: Instant
}
interface Freezing extends About {
  readonly voteId: string
}
interface Syncing extends About {
  readonly compoundId: string
  readonly unitIds: readonly string[]
}
interface Seating extends About {
  readonly proxyId: string
}

/** What is done in two halves, reading and writing, so that a test can do something between the two. */
export type Half =
  | (Freezing & { readonly half: 'readElectorate' })
  | (Freezing & { readonly half: 'writeElectorate'; readonly rights: readonly VotingRight[] })
  | (Syncing & { readonly half: 'readVoters' })
  | (Syncing & { readonly half: 'writeVoters'; readonly changes: readonly Change[] })
  | (Seating & { readonly half: 'readSeats' })
  | (Seating & {
      readonly half: 'approve'
      readonly earlier: readonly ListedProxy[]
      readonly deciderId: string
    })

const known = async <Thing>(found: Promise<Thing | null>): Promise<Thing> => {
  const thing = await found
  if (thing === null) throw new Error('there is none')
  return thing
}

const approve = async ({ proxyId, earlier, deciderId, now }: Extract<Half, { half: 'approve' }>) => {
  try {
    return await approveOver(await known(proxies.byId(proxyId)), earlier, {
      command: { decision: 'approve', reason: '' },
      decider: await known(people.byId(deciderId)),
      now,
      requestKey: 'a test',
    })
  } catch (fault) {
    if (fault instanceof StaleWrite) return 'stale'
    throw fault
  }
}

export const main = async (event: Half): Promise<unknown> => {
  const { now } = event
  switch (event.half) {
    case 'readElectorate':
      return readElectorate(await known(votes.byId(event.voteId)), now)
    case 'writeElectorate':
      return writeElectorate(await known(votes.byId(event.voteId)), event.rights, now)
    case 'readVoters':
      return changesFor(await votesUnderWay(event.compoundId), event.unitIds, now)
    case 'writeVoters': {
      const underWay = await votesUnderWay(event.compoundId)
      await writeChanges(event.changes, underWay, event.unitIds, now)
      return 'written'
    }
    case 'readSeats':
      return representativesOf(await known(proxies.byId(event.proxyId)))
    case 'approve':
      return approve(event)
  }
}
