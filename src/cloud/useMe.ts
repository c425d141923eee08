import { useEffect, useSyncExternalStore } from 'react'
import type { Me } from '#contracts/account'
import type { CallRefusal } from '#contracts/kernel/refusals'
import type { ActingAs } from '#domain/organisation/actingAs'
import { actingFor, callAs, forgetChoice, keepChoice } from './acting'
import { call } from './call'
import { dropKept, keep, readKept } from '../storage/phoneStorage'

interface Known {
  readonly me: Me | null
  readonly refusal: CallRefusal | null
  readonly loading: boolean
  /** The compound whose pages are shown. */
  readonly compoundId: string | null
  /** As what the person acts, and every call is made. */
  readonly acting: ActingAs
}

/** One person a device: asked once, shared by all pages. */
const nobody = { me: null, refusal: null, compoundId: null, acting: 'resident' } as const
let known: Known = { ...nobody, loading: false }
const listeners = new Set<() => void>()
const set = (change: Partial<Known>) => {
  known = { ...known, ...change }
  callAs(known.me === null ? undefined : known.acting)
  listeners.forEach(listener => {
    listener()
  })
}
const COMPOUND_KEY = 'compoundId'

const remembered = (key: string): string | null => {
  const value: unknown = readKept(key)
  return typeof value === 'string' && value !== '' ? value : null
}

const firstCompound = (me: Me): string | null => {
  const mine = [
    ...me.occupancies.map(occupancy => occupancy.compoundId),
    // A post at a compound makes its home page the compound's, for those who do not live in one.
    ...me.posts.map(post => post.orgUnitId),
  ]
  const last = remembered(COMPOUND_KEY)
  return last !== null && mine.includes(last) ? last : (mine[0] ?? null)
}

/** Who is here may change while an answer is on its way: that answer is about somebody else then. */
let visitor = 0

export const loadMe = async (): Promise<void> => {
  if (known.loading) return
  const asked = visitor
  set({ loading: true })
  const outcome = await call('me', {})
  if (asked !== visitor) return
  if (!outcome.ok) {
    set({ refusal: outcome.refusal, loading: false })
    return
  }
  const me = outcome.output
  set({
    me,
    refusal: null,
    loading: false,
    compoundId: firstCompound(me),
    acting: actingFor(me),
  })
}

/** Forgets who was here: after the person has changed. */
export const forgetMe = (): void => {
  dropKept(COMPOUND_KEY)
  forgetChoice()
  visitor += 1
  set({ ...nobody, loading: false })
}

export const showCompound = (compoundId: string): void => {
  keep(COMPOUND_KEY, compoundId)
  set({ compoundId })
}

export const actAs = (acting: ActingAs): void => {
  keepChoice(acting)
  set({ acting })
}

export const updateMe = (change: Partial<Me>): void => {
  if (known.me !== null) set({ me: { ...known.me, ...change } })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Who I am and where I look; the first page that asks has it fetched. */
export const useMe = (): Known => {
  const state = useSyncExternalStore(
    subscribe,
    () => known,
    () => known,
  )
  const unasked = state.me === null && state.refusal === null
  useEffect(() => {
    if (unasked) void loadMe()
  }, [unasked])
  return state
}
