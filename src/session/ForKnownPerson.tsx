import { View } from '@tarojs/components'
import { useMemo, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { sayRefusal } from '#copy/refusals'
import { sessionWords } from '#copy/account/account'
import { postsActedIn, type ActingAs } from '#domain/organisation/actingAs'
import { loadMe, useMe } from '../cloud/useMe'
import { Button } from '../components/button/Button'
import { Failure } from '../components/failure/Failure'
import { Page } from '../components/page/Page'
import { Skeleton } from '../components/skeleton/Skeleton'
import { openJoin } from '../navigation/open'
import { PersonaBar, PersonaChoice, personasHere } from '../features/personas/Personas'
import { BrokenPage } from './BrokenPage'
import { useKeptElderMode } from './useKeptElderMode'
import './newcomer.scss'

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
  /** What the page has for somebody who has not joined: help that needs no data. */
  help?: ReactNode
  children: (known: Known) => ReactNode
}

/** Waits until it is known who is here; what then follows starts afresh for each person. */
export function ForKnownPerson({ title, tab, help, children }: ForKnownPersonProperties): ReactNode {
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
  if (known !== null)
    return (
      <BrokenPage key={known.me.personId} title={title} tab={tab}>
        {children(known)}
      </BrokenPage>
    )
  return (
    <Page title={title} tab={tab}>
      {refusal === null ? <Skeleton /> : <Unknown refusal={refusal} help={help} />}
    </Page>
  )
}

function Unknown({ refusal, help }: { refusal: CallRefusal; help: ReactNode }): ReactNode {
  if (refusal.kind === 'unknown-person') return <Newcomer help={help} />
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
const Newcomer = ({ help }: { help: ReactNode }): ReactNode => (
  <>
    <PersonaBar />
    <View className="v-newcomer">
      <View className="v-newcomer__title">{sessionWords.welcome}</View>
      <View>{sessionWords.unknownPerson}</View>
      <Button id="to-join" kind="primary" label={sessionWords.join} onTap={openJoin} />
    </View>
    {help}
  </>
)
