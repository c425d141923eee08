import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { emergencyWords } from '#copy/kernel/emergency'
import { servicesWords } from '#copy/services/services'
import { workWords } from '#copy/issues/workbench'
import { keyOfActing } from '../../cloud/acting'
import { actAs } from '../../cloud/useMe'
import { Page } from '../../components/page/Page'
import { Section } from '../../components/section/Section'
import { Segmented } from '../../components/segmented/Segmented'
import { EmergencyNumbers } from '../../components/emergency-numbers/EmergencyNumbers'
import { ForKnownPerson, type Known } from '../../session/ForKnownPerson'
import { Workbench } from '../issues/Workbench'
import { OfficeCells, OfficeEntries } from '../organisation/OfficeEntries'
import { postsFor } from '../../session/postsFor'
import { ActingSwitch } from '../../session/ActingSwitch'
import { CompoundServices } from './CompoundServices'

export default function ServicesPage(): ReactNode {
  return (
    <ForKnownPerson title={servicesWords.title} tab help={<PublicHelp />}>
      {known => <ServicesOrWork {...known} />}
    </ForKnownPerson>
  )
}

/** A resident finds the services; whoever holds a post has the workbench here too, and acts in the post while in it. */
function ServicesOrWork(known: Known): ReactNode {
  const { me, everyPost, acting } = known
  const [aside, setAside] = useState(false)
  const post = everyPost[0]
  const working = acting !== 'resident' && !aside
  const show = (wanted: Shown) => {
    setAside(wanted === 'services')
    if (wanted === 'workbench' && acting === 'resident' && post !== undefined)
      actAs({ role: post.role, orgUnitId: post.orgUnitId })
  }
  const title = working ? workWords.title : servicesWords.title
  return (
    <Page title={title} tab wide={working} demonstration={me.demo}>
      {post !== undefined && <ShownSwitch shown={working ? 'workbench' : 'services'} onShow={show} />}
      {working ? (
        <>
          <ActingSwitch me={me} everyPost={everyPost} acting={acting} />
          {me.posts[0] !== undefined && <AtWork key={keyOfActing(acting)} me={me} post={me.posts[0]} />}
        </>
      ) : (
        <CompoundServices {...known} />
      )}
    </Page>
  )
}

/** The queues of a post under its other pages; some posts have no queues. */
const AtWork = ({ me, post }: { me: Me; post: Me['posts'][number] }): ReactNode =>
  postsFor([post], 'workbench').length === 0 ? (
    <OfficeCells post={post} />
  ) : (
    <>
      <OfficeEntries post={post} />
      <Workbench me={me} orgUnitId={post.orgUnitId} />
    </>
  )

/** Open to everybody, whoever they are. */
const PublicHelp = (): ReactNode => (
  <Section title={emergencyWords.title} card>
    <EmergencyNumbers />
  </Section>
)

type Shown = 'workbench' | 'services'

const ShownSwitch = ({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }): ReactNode => (
  <Segmented
    label={workWords.switchTop}
    segments={[
      { value: 'workbench', label: workWords.workbench },
      { value: 'services', label: workWords.services },
    ]}
    value={shown}
    onChange={onShow}
  />
)
