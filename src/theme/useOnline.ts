import { useSyncExternalStore } from 'react'
import { connection } from './platform'

const listeners = new Set<() => void>()
let online: boolean | undefined

function start(): boolean {
  connection.listen(now => {
    online = now
    listeners.forEach(listener => {
      listener()
    })
  })
  return connection.read()
}

const read = (): boolean => (online ??= start())

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the device has a network, so that a page can say so before a call fails. */
export const useOnline = (): boolean => useSyncExternalStore(listen, read)
