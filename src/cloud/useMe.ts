import { useEffect, useSyncExternalStore } from 'react'
import type { Me } from '#contracts/account'
import type { CallRefusal } from '#contracts/refusals'
import Taro from '@tarojs/taro'
import { call } from './call'

interface Known {
  readonly me: Me | null
  readonly refusal: CallRefusal | null
  readonly loading: boolean
  /** The compound whose pages are shown. */
  readonly compoundId: string | null
  /** The post the person acts in; null: as a resident. */
  readonly actingAt: string | null
}

/** One person a device: asked once, shared by all pages. */
let known: Known = { me: null, refusal: null, loading: false, compoundId: null, actingAt: null }
const listeners = new Set<() => void>()
const set = (change: Partial<Known>) => {
  known = { ...known, ...change }
  listeners.forEach(listener => {
    listener()
  })
}
const COMPOUND_KEY = 'compoundId'
const ACTING_KEY = 'actingAt'

const remembered = (key: string): string | null => {
  const value: unknown = Taro.getStorageSync(key)
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

export const loadMe = async (): Promise<void> => {
  if (known.loading) return
  set({ loading: true })
  const outcome = await call('me', {})
  if (!outcome.ok) {
    set({ refusal: outcome.refusal, loading: false })
    return
  }
  const me = outcome.output
  const acting = remembered(ACTING_KEY)
  set({
    me,
    refusal: null,
    loading: false,
    compoundId: firstCompound(me),
    actingAt: me.posts.some(post => post.orgUnitId === acting)
      ? acting
      : me.occupancies.length === 0
        ? (me.posts[0]?.orgUnitId ?? null)
        : null,
  })
}

/** Forgets who was here: after the person has changed. */
export const forgetMe = (): void => {
  Taro.removeStorageSync(COMPOUND_KEY)
  Taro.removeStorageSync(ACTING_KEY)
  set({ me: null, refusal: null, compoundId: null, actingAt: null })
}

export const showCompound = (compoundId: string): void => {
  Taro.setStorageSync(COMPOUND_KEY, compoundId)
  set({ compoundId })
}

export const actAt = (orgUnitId: string | null): void => {
  if (orgUnitId === null) Taro.removeStorageSync(ACTING_KEY)
  else Taro.setStorageSync(ACTING_KEY, orgUnitId)
  set({ actingAt: orgUnitId })
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
