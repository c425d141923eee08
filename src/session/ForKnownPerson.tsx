import { Fragment, useMemo, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { CallRefusal } from '#contracts/refusals'
import { sayRefusal } from '#copy/refusals'
import { sessionWords } from '#copy/screens/account'
import { postsActedIn, type ActingAs } from '#domain/organisation/actingAs'
import { loadMe, useMe } from '../cloud/useMe'
import { Failure } from '../components/failure/Failure'
import { Notice } from '../components/notice/Notice'
import { Page } from '../components/page/Page'
import { Skeleton } from '../components/skeleton/Skeleton'
import { openJoin } from '../navigation/open'
import { PersonaBar, PersonaChoice, personasHere } from '../personas/Personas'
import { useKeptElderMode } from './useKeptElderMode'

export interface Known {
  /** Who is here, with the posts that count as they act now: what may be done is shown by these. */
  readonly me: Me
  /** All posts they hold, to choose from. */
  readonly everyPost: Me['posts']
  /** The compound whose pages are shown; null for somebody who belongs to none. */
  readonly compoundId: string | null
  /** As what the person acts, and every call is made. */
  readonly acting: ActingAs
}

interface ForKnownPersonProperties {
  /** Of the page while nobody is known yet. */
  title: string
  tab?: boolean | undefined
  children: (known: Known) => ReactNode
}

/** Waits until it is known who is here; what then follows starts afresh for each person. */
export function ForKnownPerson({ title, tab, children }: ForKnownPersonProperties): ReactNode {
  const { me: person, refusal, compoundId, acting } = useMe()
  useKeptElderMode(person)
  const known = useMemo(
    () =>
      person === null
        ? null
        : {
            me: { ...person, posts: [...postsActedIn(person.posts, acting)] },
            everyPost: person.posts,
            compoundId,
            acting,
          },
    [person, compoundId, acting],
  )
  if (known !== null) return <Fragment key={known.me.personId}>{children(known)}</Fragment>
  return (
    <Page title={title} tab={tab}>
      {refusal === null ? <Skeleton /> : <Unknown refusal={refusal} />}
    </Page>
  )
}

function Unknown({ refusal }: { refusal: CallRefusal }): ReactNode {
  if (refusal.kind === 'unknown-person') return <Newcomer />
  if (refusal.kind === 'not-signed-in' && personasHere()) return <PersonaChoice />
  return (
    <Failure
      words={sayRefusal(refusal)}
      onRetry={() => {
        void loadMe()
      }}
    />
  )
}

/** Signed in by WeChat, but never here before. */
const Newcomer = (): ReactNode => (
  <>
    <PersonaBar />
    <Notice
      words={sessionWords.unknownPerson}
      icon="hand"
      action={{ label: sessionWords.join, onTap: openJoin }}
    />
  </>
)
