import { systemDark } from './platform'
import { keep, readKept } from '../storage/phoneStorage'

/** How a person wants to see the mini-program; kept on the phone, never sent. */
export interface Settings {
  /** Elder mode: type × 1.4, targets of 60 px, stronger contrast, lists instead of plans. */
  elder: boolean
  theme: 'system' | 'light' | 'dark'
}

const storageKey = 'settings'
const listeners = new Set<() => void>()
let current: Settings | undefined

function load(): Settings {
  const stored: unknown = readKept(storageKey)
  const kept = typeof stored === 'object' && stored !== null ? (stored as Partial<Settings>) : {}
  const theme = kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system'
  return { elder: kept.elder === true, theme }
}

/** The settings now; the same object until something changes. */
export function readSettings(): Settings {
  current ??= load()
  return current
}

/** Changes some settings, keeps them on the phone and repaints every page. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...readSettings(), ...change }
  keep(storageKey, current)
  listeners.forEach(listener => {
    listener()
  })
}

/** Calls `listener` after each change, of the settings or of the system's theme; returns how to stop. */
export function listenToSettings(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether pages are dark now: the choice, else what the system wants. */
export const isDark = ({ theme }: Settings): boolean =>
  theme === 'system' ? systemDark.read() : theme === 'dark'

/** To be called once by the app: pages that follow the system must hear when it changes. */
export function followSystem(): void {
  systemDark.listen(() => {
    current = { ...readSettings() }
    listeners.forEach(listener => {
      listener()
    })
  })
}
