import { LeftAlone, type Desk } from './Desk'
import { holders, type Claimant } from './offices'

/** What was acknowledged, by the ids that the answers named. */
export interface Acknowledged {
  readonly claims: string[]
  readonly approvals: string[]
  /** Terms of the post that goes from hand to hand. */
  readonly terms: string[]
  /** Parts of those who have left. */
  readonly erased: string[]
  readonly imports: string[]
  /** What was refused that ought not to be. */
  readonly leftAlone: string[]
}

interface Plan {
  readonly desk: Desk
  readonly claimants: readonly Claimant[]
  readonly handOvers: number
  /** A roster on which the property manager has said the first word. */
  readonly importId: string
  readonly now: () => number
}

const batch = 6
const atOnce = 6
const day = 86_400_000
/** Then the one who imports goes home, and the clock goes on with it. */
const continuedByHand = 1

/** A few of them claim at a time; every few claims are approved together; who leaves does so then. */
const claimAndApprove = async ({ desk, claimants }: Plan, done: Acknowledged): Promise<void> => {
  const rest = [...claimants]
  const works = async (): Promise<void> => {
    for (let group = rest.splice(0, batch); group.length > 0; group = rest.splice(0, batch)) {
      const ids = await Promise.all(
        group.map(async ({ part, unitId }) => {
          const { claim } = await desk.insist(part, 'claimUnit', {
            compoundId: 'banshan',
            unitId,
            as: 'owner',
            evidence: [],
            note: '',
            under14: false,
            until: null,
          })
          done.claims.push(claim.id)
          return claim.id
        }),
      )
      const decided = { claimIds: ids, decision: 'approve', reason: '', rosterOwner: null } as const
      const { outcomes } = await desk.insist('secretary', 'decideClaims', { ...decided, claimIds: ids })
      for (const { id, ok, refusal } of outcomes)
        if (ok) done.approvals.push(id)
        else done.leftAlone.push(`approval of ${id}: ${String(refusal)}`)
      await Promise.all(
        group
          .filter(({ leaves }) => leaves)
          .map(async ({ part }) => {
            await desk.insist(part, 'eraseMe', { confirmed: true })
            done.erased.push(part)
          }),
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, works))
}

const handOverAllEvening = async ({ desk, handOvers, now }: Plan, done: Acknowledged): Promise<void> => {
  let [to, next] = holders
  const { posts } = await desk.insist('administrator', 'appoint', {
    orgUnitId: 'banshan',
    role: 'buildingHead',
    person: { name: next.name, phone: next.phone },
    from: now(),
    until: null,
    buildingId: 'b4',
    leadsGrid: false,
    dutyPhone: null,
  })
  let held = posts.terms.find(({ name, status }) => name === next.name && status === 'held')?.id
  for (let count = 0; count < handOvers && held !== undefined; count += 1) {
    done.terms.push(held)
    const changed = await desk.insist('administrator', 'handOver', {
      orgUnitId: 'banshan',
      postId: held,
      to: { name: to.name, phone: to.phone },
      at: now(),
      until: now() + 365 * day,
      note: '',
    })
    held = changed.posts.terms.find(({ name, status }) => name === to.name && status === 'held')?.id
    ;[to, next] = [next, to]
  }
  if (held === undefined) done.leftAlone.push('a hand-over whose answer does not show who holds the post')
}

const importRoster = async ({ desk, importId }: Plan, done: Acknowledged): Promise<void> => {
  await desk.insist('secretary', 'confirmRoster', { importId, leaveOutWrong: false })
  done.imports.push(importId)
  for (let steps = 0; steps < continuedByHand; steps += 1)
    await desk.insist('property', 'continueRoster', { importId })
}

/** Everything at once. Whatever is refused ends the work of whoever was refused, and is noted. */
export const officeHours = (plan: Plan) => {
  const acknowledged: Acknowledged = {
    claims: [],
    approvals: [],
    terms: [],
    erased: [],
    imports: [],
    leftAlone: [],
  }
  const noted = async (work: Promise<void>): Promise<void> => {
    try {
      await work
    } catch (fault) {
      if (!(fault instanceof LeftAlone)) throw fault
      acknowledged.leftAlone.push(fault.message)
    }
  }
  const works = [claimAndApprove, handOverAllEvening, importRoster]
  let over = false
  const done = Promise.all(works.map(work => noted(work(plan, acknowledged)))).finally(() => {
    over = true
  })
  return { acknowledged, done, isOver: () => over }
}
