import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Output } from '#contracts/calls'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { call, type Outcome } from '../cloud/call'
import type { Turn, Turning } from '../components/pager/turning'

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
  /** Of the page shown; undefined until the first one is there. */
  readonly rows: readonly Row<Name>[] | undefined
  /** The page that came last: what stands beside its rows (counts, unread). */
  readonly latest: Output<Name> | null
  readonly refusal: CallRefusal | null
  readonly turning: Turning
  /** Reads the page wanted last again: the one shown, or the one that did not come. What is shown stays until then. */
  readonly reload: () => Promise<void>
  /** After a refusal: the same again. */
  readonly retry: () => void
  /** Reads the first page. */
  readonly restart: () => Promise<void>
}

/** Where the page and those before it begin: the first with `null`, every other after the last row before it. */
type Path = readonly (string | null)[]
const start: Path = [null]

interface Place {
  /** The question, as JSON. */
  readonly key: string
  readonly path: Path
}
interface Shown<Name extends PagedName> extends Place {
  readonly output: Output<Name>
}

/**
 * Reads a list page by page; another question begins anew, `null` asks nothing yet. One page is held at a time: a
 * phone bears some hundreds of elements, whatever the length of the list.
 */
export const usePages = <Name extends PagedName>(
  name: Name,
  question: Question<Name> | null,
): Pages<Name> => {
  const [shown, setShown] = useState<Shown<Name> | null>(null)
  const [refusal, setRefusal] = useState<CallRefusal | null>(null)
  const [busy, setBusy] = useState<Turn | null>(null)
  const newest = useRef(0)
  const wanted = useRef<Place | null>(null)
  const key = question === null ? null : JSON.stringify(question)

  const read = useCallback(
    async (path: Path): Promise<void> => {
      if (key === null) return
      const turn = ++newest.current
      wanted.current = { key, path }
      const { outcome, reached } = await lastPageOf(name, key, path)
      if (turn !== newest.current) return
      wanted.current = { key, path: reached }
      setBusy(null)
      setRefusal(outcome.ok ? null : outcome.refusal)
      if (outcome.ok) setShown({ key, path: reached, output: outcome.output })
    },
    [name, key],
  )
  const reload = useCallback(
    () => read(wanted.current?.key === key ? wanted.current.path : start),
    [read, key],
  )
  const restart = useCallback(() => read(start), [read])
  useEffect(() => {
    void reload()
  }, [reload])

  const current = shown?.key === key ? shown : null
  const turnTo = (turn: Turn, path: Path) => () => {
    setBusy(turn)
    void read(path)
  }
  const path = current?.path ?? start
  const next = current?.output.next ?? null
  return {
    rows: current?.output.rows,
    latest: shown?.output ?? null,
    refusal,
    turning: {
      page: path.length,
      busy,
      back: path.length > 1 ? turnTo('back', path.slice(0, -1)) : null,
      on: next === null ? null : turnTo('on', [...path, next]),
    },
    reload,
    retry: () => {
      void reload()
    },
    restart,
  }
}

/** The last page on this path that has rows: what stood on the one asked for may all have gone meanwhile. */
const lastPageOf = async <Name extends PagedName>(
  name: Name,
  key: string,
  path: Path,
): Promise<{ outcome: Outcome<Name>; reached: Path }> => {
  const outcome = await call(name, { ...JSON.parse(key), cursor: path.at(-1) ?? null } as Input<Name>)
  const isEmpty = outcome.ok && outcome.output.rows.length === 0
  return isEmpty && path.length > 1 ? lastPageOf(name, key, path.slice(0, -1)) : { outcome, reached: path }
}
