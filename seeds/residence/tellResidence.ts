import type { Instant } from '#domain/kernel/decision'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import type { Unit } from '#domain/organisation/Unit'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import { fold } from '#domain/residence/proxies/evolve'
import type { HeldHeads } from '#domain/residence/proxies/heldHeads'
import type { Register } from '../account/Register'
import type { SeedFile } from '../pictures/demonstrationPictures'
import { paintPaper, paperPath, type PaperName } from '../pictures/papers'
import type { Chronicled, Deed } from './Chronicle'
import type { ClaimPlan } from './ClaimPlan'
import type { ProxyPlan } from './ProxyPlan'
import { createSettlement, type Settlement } from './Settlement'
import { tellClaim } from './tellClaim'
import { tellProxy, type Holders } from './tellProxy'
import type { World } from './World'

export interface ResidenceWorld {
  readonly orgUnits: readonly OrgUnit[]
  readonly units: readonly Unit[]
  readonly register: Register
  readonly fileId: (cloudPath: string) => string
  readonly now: Instant
}

/** Who lives where and votes for whom, and how that came about. */
export interface Residence {
  readonly claims: readonly Chronicled<Claim, ClaimFact>[]
  readonly proxies: readonly Chronicled<Proxy, ProxyFact>[]
  readonly holders: readonly HeldHeads[]
  readonly files: readonly SeedFile[]
  readonly settlement: Settlement
  /** Authorisations of a compound in force at an instant. */
  readonly proxiesAt: (compoundId: string, at: Instant) => readonly Proxy[]
}

const plansOf = (claims: readonly ClaimPlan[], proxies: readonly ProxyPlan[]): readonly string[] => [
  ...claims.map(({ by }) => by),
  ...proxies.flatMap(({ by, to }) => [by, to]),
]

const inForceAt =
  (at: Instant) =>
  (told: Chronicled<Proxy, ProxyFact>): readonly Proxy[] => {
    const facts = told.facts.filter(fact => fact.at <= at)
    if (facts.length === 0) return []
    const proxy = fold(told.state.id, facts)
    const runs = proxy.until === null || at < proxy.until
    return proxy.state === 'approved' && runs ? [proxy] : []
  }

/** A drawing for each paper that is asked for. */
const folderOfPapers = (fileId: ResidenceWorld['fileId']) => {
  const papers = new Map<string, PaperName>()
  return {
    paper: (name: PaperName): string => {
      const path = paperPath(papers.size + 1)
      papers.set(path, name)
      return fileId(path)
    },
    files: (): readonly SeedFile[] => {
      const drawn = new Map([...new Set(papers.values())].map(name => [name, paintPaper(name)]))
      return [...papers].flatMap(([cloudPath, name]) => {
        const content = drawn.get(name)
        return content ? [{ cloudPath, content }] : []
      })
    },
  }
}

/**
 * Plays all claims and authorisations by the rules, in the order in which they happened.
 *
 * @throws Error where the rules refuse something: a plan is wrong
 */
export const tellResidence = (
  claimPlans: readonly ClaimPlan[],
  proxyPlans: readonly ProxyPlan[],
  { orgUnits, units, register, fileId, now }: ResidenceWorld,
): Residence => {
  for (const key of plansOf(claimPlans, proxyPlans)) register.person(key)
  const settlement = createSettlement(register.people(), units)
  const { paper, files } = folderOfPapers(fileId)
  const world: World = { orgUnits, register, settlement, paper, now }
  const holders: Holders = new Map()
  const claims = claimPlans.map(plan => tellClaim(plan, world))
  const proxies = proxyPlans.map(plan => tellProxy(plan, { ...world, holders }))
  const agenda: readonly Deed[] = [...claims, ...proxies].flatMap(({ deeds }) => deeds)
  for (const { at, act } of [...agenda].sort((one, other) => one.at - other.at)) {
    if (at > now) throw new Error('Something planned lies in the future')
    act()
  }
  const toldProxies = proxies.map(({ end }) => end())
  return {
    claims: claims.map(({ end }) => end()),
    proxies: toldProxies,
    holders: [...holders.values()],
    files: files(),
    settlement,
    proxiesAt: (compoundId, at) =>
      toldProxies.filter(({ state }) => state.compoundId === compoundId).flatMap(inForceAt(at)),
  }
}
