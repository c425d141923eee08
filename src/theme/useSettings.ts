import { useSyncExternalStore } from 'react'
import { listenToSettings, readSettings, type Settings } from './settings'

/** The settings, read so that the component repaints when they change. */
export const useSettings = (): Settings => useSyncExternalStore(listenToSettings, readSettings)
