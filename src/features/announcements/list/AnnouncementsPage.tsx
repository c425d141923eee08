import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { announcementWords } from '#copy/announcements/announcements'
import type { Role } from '#domain/kernel/roles'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { compoundToShow } from '../../../session/compoundToShow'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { CompoundsBelow } from './CompoundsBelow'
import { InCompound } from './InCompound'

export default function AnnouncementsPage(): ReactNode {
  const { at } = useRouter().params
  return (
    <ForKnownPerson title={announcementWords.title}>
      {known => <At key={at} known={known} at={at} />}
    </ForKnownPerson>
  )
}

const ofCommunities: readonly Role[] = ['communityStaff', 'communitySecretary']

/** Of a compound; a community chooses one of its own first. */
function At({ known, at }: { known: Known; at: string | undefined }): ReactNode {
  const { me, compoundId } = known
  const place = at ?? compoundToShow(me, compoundId)
  if (place === null)
    return (
      <Page title={announcementWords.title} demonstration={me.demo}>
        <Notice words={announcementWords.noCompound} />
      </Page>
    )
  const isCommunity = known.everyPost.some(
    ({ role, orgUnitId }) => orgUnitId === place && ofCommunities.includes(role),
  )
  return isCommunity ? <CompoundsBelow orgUnitId={place} /> : <InCompound me={me} compoundId={place} />
}
