import { useSyncExternalStore } from 'react'
import type { Instant } from '#domain/kernel/decision'
import { listenToClock, serverNow } from '../clock/serverNow'

const TICK_MS = 30_000
/** What is older than this is renewed for whatever is painted, in ms. */
const FRESH_MS = 1_000

const listeners = new Set<() => void>()
let shown = serverNow()
let stop: (() => void) | undefined

const renew = (): void => {
  shown = serverNow()
  listeners.forEach(listener => {
    listener()
  })
}

const start = (): (() => void) => {
  const timer = setInterval(renew, TICK_MS)
  const leaveClock = listenToClock(renew)
  return () => {
    clearInterval(timer)
    leaveClock()
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  stop ??= start()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stop?.()
    stop = undefined
  }
}

/** Whoever is painted anew has the present from the first; the pages beneath are not told, and have their tick. */
const read = (): Instant => {
  if (Math.abs(serverNow() - shown) > FRESH_MS) shown = serverNow()
  return shown
}

/**
 * The present, renewed twice a minute, so that 「还剩 5 小时」 does not grow stale on an open page. Everything that shows it
 * is renewed at once.
 */
export const useNow = (): Instant => useSyncExternalStore(subscribe, read, read)
