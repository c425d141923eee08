import { Fragment, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { CallRefusal } from '#contracts/refusals'
import { sayRefusal } from '#copy/refusals'
import { sessionWords } from '#copy/screens/account'
import { loadMe, useMe } from '../cloud/useMe'
import { Failure } from '../components/failure/Failure'
import { Page } from '../components/page/Page'
import { Skeleton } from '../components/skeleton/Skeleton'
import { PersonaChoice, personasHere } from '../personas/Personas'
import { useKeptElderMode } from './useKeptElderMode'

export interface Known {
  readonly me: Me
  /** The compound whose pages are shown; null for somebody who belongs to none. */
  readonly compoundId: string | null
  /** The org unit at which the person acts in a post; null: as a resident. */
  readonly actingAt: string | null
}

interface ForKnownPersonProperties {
  /** Of the page while nobody is known yet. */
  title: string
  tab?: boolean | undefined
  children: (known: Known) => ReactNode
}

/** Waits until it is known who is here; what then follows starts afresh for each person. */
export function ForKnownPerson({ title, tab, children }: ForKnownPersonProperties): ReactNode {
  const { me, refusal, compoundId, actingAt } = useMe()
  useKeptElderMode(me)
  if (me !== null) return <Fragment key={me.personId}>{children({ me, compoundId, actingAt })}</Fragment>
  return (
    <Page title={title} tab={tab}>
      {refusal === null ? <Skeleton /> : <Unknown refusal={refusal} />}
    </Page>
  )
}

function Unknown({ refusal }: { refusal: CallRefusal }): ReactNode {
  const mustSignIn = refusal.kind === 'not-signed-in' || refusal.kind === 'unknown-person'
  if (mustSignIn && personasHere()) return <PersonaChoice />
  const words = refusal.kind === 'unknown-person' ? sessionWords.unknownPerson : sayRefusal(refusal)
  return (
    <Failure
      words={words}
      onRetry={() => {
        void loadMe()
      }}
    />
  )
}
