import { useEffect, useState, type ReactNode } from 'react'

const TURN_MS = 60

/**
 * Shows something a moment after what stands before it: a phone takes a page of figures and drawings in pieces, not at
 * once.
 */
export function Later({ turn, children }: { turn: number; children: ReactNode }): ReactNode {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setReady(true)
    }, turn * TURN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [turn])
  return ready ? children : null
}
