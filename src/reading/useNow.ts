import { useEffect, useState } from 'react'
import type { Instant } from '#domain/kernel/decision'

const TICK_MS = 30_000

/** The present, renewed twice a minute, so that 「还剩 5 小时」 does not grow stale on an open page. */
export const useNow = (): Instant => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, TICK_MS)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
