import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Output } from '#contracts/calls'
import type { CallRefusal } from '#contracts/refusals'
import { call } from '../cloud/call'

interface AnyPage {
  readonly rows: readonly unknown[]
  readonly next: string | null
}
/** Calls that answer page by page. */
export type PagedName = {
  [Name in CallName]: Output<Name> extends AnyPage ? Name : never
}[CallName]
export type Question<Name extends PagedName> = Omit<Input<Name>, 'cursor'>
export type Row<Name extends PagedName> = Output<Name>['rows'][number]

export interface Pages<Name extends PagedName> {
  /** Undefined until the first page is there. */
  readonly rows: readonly Row<Name>[] | undefined
  /** The page that came last: what stands beside its rows (counts, unread). */
  readonly latest: Output<Name> | null
  readonly refusal: CallRefusal | null
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly more: () => void
  /** After a refusal: the page that was not read. */
  readonly retry: () => void
  /** From the first page on; what is shown stays until the answer is there. */
  readonly reload: () => Promise<void>
}

interface Shown<Name extends PagedName> {
  readonly key: string | null
  readonly rows: readonly Row<Name>[]
  readonly latest: Output<Name>
}

/** Reads a list page by page; another question begins anew, `null` asks nothing yet. */
export const usePages = <Name extends PagedName>(
  name: Name,
  question: Question<Name> | null,
): Pages<Name> => {
  const [shown, setShown] = useState<Shown<Name> | null>(null)
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const newest = useRef(0)
  const key = question === null ? null : JSON.stringify(question)

  const readAfter = useCallback(
    async (before: Shown<Name> | null): Promise<void> => {
      if (key === null) return
      const turn = ++newest.current
      const cursor = before?.latest.next ?? null
      const outcome = await call(name, { ...JSON.parse(key), cursor } as Input<Name>)
      if (turn !== newest.current) return
      setLoadingMore(false)
      setRefusal(outcome.ok ? null : outcome.refusal)
      if (!outcome.ok) return
      const rows: readonly Row<Name>[] = outcome.output.rows
      setShown({ key, rows: [...(before?.rows ?? []), ...rows], latest: outcome.output })
    },
    [name, key],
  )
  const reload = useCallback(async () => {
    await readAfter(null)
  }, [readAfter])
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- state is set only after the answer has come
    void reload()
  }, [reload])

  const current = shown?.key === key ? shown : null
  const more = () => {
    if (!current?.latest.next || loadingMore) return
    setLoadingMore(true)
    void readAfter(current)
  }
  return {
    rows: current?.rows,
    latest: shown?.latest ?? null,
    refusal,
    hasMore: current !== null && current.latest.next !== null,
    loadingMore,
    more,
    retry: () => {
      if (!current?.latest.next) void reload()
      else more()
    },
    reload,
  }
}
