import type { ReactNode } from 'react'
import { productName } from '#copy/kernel/components'
import { sayRefusal } from '#copy/refusals'
import { homeWords } from '#copy/home/home'
import { useCall } from '../../cloud/useCall'
import { Failure } from '../../components/failure/Failure'
import { Notice } from '../../components/notice/Notice'
import { Page } from '../../components/page/Page'
import { Skeleton } from '../../components/skeleton/Skeleton'
import { openTab } from '../../navigation/open'
import { PersonaBar } from '../personas/Personas'
import { useFresh } from '../../reading/useFresh'
import { useNow } from '../../reading/useNow'
import { compoundToShow } from '../../session/compoundToShow'
import { ForKnownPerson, type Known } from '../../session/ForKnownPerson'
import { NoHome } from '../../session/NoHome'
import { CompoundToday } from './CompoundToday'

export default function Home(): ReactNode {
  return (
    <ForKnownPerson title={productName} tab>
      {known => <MyCompound {...known} />}
    </ForKnownPerson>
  )
}

function MyCompound({ me, compoundId }: Known): ReactNode {
  const shown = compoundToShow(me, compoundId)
  const { output, refusal, reload } = useCall('home', shown === null ? null : { compoundId: shown })
  const now = useNow()
  useFresh(reload)
  // While another compound is fetched the former one's answer is still there.
  const home = output?.compound.id === shown ? output : null
  return (
    <Page title={productName} tab wide demonstration={home?.demo ?? me.demo}>
      <PersonaBar />
      {shown === null && <NoCompound me={me} />}
      {home !== null && <CompoundToday me={me} home={home} now={now} />}
      {refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {shown !== null && home === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}

/** For somebody who works above the compounds, or has not claimed a home yet. */
function NoCompound({ me }: Pick<Known, 'me'>): ReactNode {
  const post = me.posts[0]
  return post === undefined ? (
    <NoHome words={homeWords.noCompound} />
  ) : (
    <Notice
      words={homeWords.worksAbove(post.orgName)}
      action={{ label: homeWords.toWorkbench, onTap: openServices }}
    />
  )
}

const openServices = (): void => {
  openTab('services')
}
