import fc from 'fast-check'
import type { PersonActor } from '#domain/kernel/Actor'
import { occupancyKinds, type OccupancyKind } from '#domain/organisation/Person'
import { proxyKinds, type ProxyKind } from '#domain/residence/proxies/Proxy'
import type { RulePreset } from '#domain/votes/Vote'
import type { Instant } from '#domain/kernel/decision'
import { buyers, hour, peopleAtFirst, unitsAtFirst } from './estate'
import { stepsOfAWalk } from '../../onDemand'

interface ByOffice<Name extends string> {
  readonly do: Name
  readonly id: string
  readonly by: PersonActor
}
interface ByResident<Name extends string> {
  readonly do: Name
  readonly id: string
  readonly who: string
}

/** What somebody does, with everybody and everything named. */
export type Deed =
  | {
      readonly do: 'claim'
      readonly id: string
      readonly who: string
      readonly unit: string
      readonly as: OccupancyKind
      readonly until: Instant | null
      readonly under14: boolean
    }
  | {
      readonly do: 'approveClaim'
      readonly id: string
      readonly by: PersonActor
      /** Which owner of the roster it is. */
      readonly chosen: number | null
    }
  | ByOffice<'refuseClaim'>
  | ByOffice<'revokeClaim'>
  | ByResident<'appeal'>
  | ByResident<'withdraw'>
  | ByResident<'consent'>
  | {
      readonly do: 'moveOut'
      readonly who: string
      readonly unit: string
      readonly as: OccupancyKind
    }
  | {
      readonly do: 'grant'
      readonly id: string
      readonly who: string
      readonly kind: ProxyKind
      readonly units: readonly string[]
      readonly holder: string
      readonly ward: string | null
      readonly from: Instant
      readonly until: Instant | null
      readonly vote: string | null
    }
  | ByOffice<'approveProxy'>
  | ByOffice<'refuseProxy'>
  | ByOffice<'revokeProxy'>
  | {
      readonly do: 'import'
      readonly id: string
      readonly units: readonly string[]
      readonly names: readonly string[]
      /** Added to the area of each. */
      readonly wider: number
    }
  | { readonly do: 'undo'; readonly id: string }
  | { readonly do: 'erase'; readonly who: string }
  | {
      readonly do: 'propose'
      readonly id: string
      readonly preset: RulePreset
      readonly opensAt: Instant
      readonly closesAt: Instant
    }
  /** A freeze that breaks off before the vote is opened. */
  | { readonly do: 'freeze' }
  | { readonly do: 'sweep' }
  | {
      readonly do: 'cast'
      readonly vote: string
      readonly right: string
      readonly who: string
      readonly request: string
      /** By the clock of the host that was asked: it may be behind. */
      readonly at: Instant
    }

export type DeedOf<Name extends Deed['do']> = Extract<Deed, { do: Name }>

/** What is tried: numbers that are made into somebody and something of what is there by then. */
export interface Step {
  readonly try: Deed['do'] | 'wait' | 'border'
  readonly who: number
  readonly unit: number
  readonly which: number
  readonly other: number
  readonly hours: number
  readonly as: OccupancyKind
  readonly kind: ProxyKind
  readonly yes: boolean
}

const weights: Readonly<Record<Step['try'], number>> = {
  claim: 9,
  approveClaim: 14,
  refuseClaim: 3,
  appeal: 6,
  withdraw: 1,
  consent: 4,
  revokeClaim: 1,
  moveOut: 2,
  grant: 10,
  approveProxy: 12,
  refuseProxy: 1,
  revokeProxy: 2,
  import: 2,
  undo: 2,
  erase: 1,
  propose: 3,
  freeze: 2,
  sweep: 6,
  cast: 12,
  wait: 5,
  border: 5,
}

const step = fc.record<Step>({
  try: fc.oneof(
    ...Object.entries(weights).map(([name, weight]) => ({
      weight,
      arbitrary: fc.constant(name as Step['try']),
    })),
  ),
  who: fc.nat(peopleAtFirst.length - 1),
  unit: fc.nat(unitsAtFirst.length - 1),
  which: fc.nat(5),
  other: fc.nat(4 * buyers.length),
  hours: fc.oneof({ weight: 8, arbitrary: fc.nat(48) }, { weight: 1, arbitrary: fc.nat(24 * 40) }),
  as: fc.constantFrom(...occupancyKinds, 'owner', 'owner', 'owner'),
  kind: fc.constantFrom(...proxyKinds),
  yes: fc.boolean(),
})

export const stepsOfALife = fc.array(step, {
  minLength: Math.min(50, stepsOfAWalk),
  maxLength: stepsOfAWalk,
  size: 'max',
})

export const millisecondsOf = ({ hours }: Step): number => hours * hour
