import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { rosterWords } from '#copy/rosters/rosterImport'
import { Page } from '../../../components/page/Page'
import { compoundsOf } from '../../../session/compoundsOf'
import { OfficePage, type Holder } from '../../../session/OfficePage'
import { CompoundFinder, type CompoundName } from './CompoundFinder'
import { RostersOf } from './RostersOf'

export default function RostersPage(): ReactNode {
  const { at } = useRouter().params
  return (
    <OfficePage title={rosterWords.title} action="previewRoster" at={at} words={rosterWords}>
      {holder => <Rosters key={holder.post.orgUnitId} {...holder} />}
    </OfficePage>
  )
}

/** A post at a compound keeps its roster; one above chooses whose first. */
function Rosters({ me, post }: Holder): ReactNode {
  const [own] = compoundsOf({ occupancies: [], posts: [post] })
  const [found, setFound] = useState<CompoundName | null>(null)
  const compound = own ?? found
  return (
    <Page title={rosterWords.title} demonstration={me.demo}>
      {compound === null ? (
        <CompoundFinder ownOrgUnitId={post.orgUnitId} onFound={setFound} />
      ) : (
        <RostersOf
          key={compound.id}
          me={me}
          compound={compound}
          onAnother={
            own === undefined
              ? () => {
                  setFound(null)
                }
              : undefined
          }
        />
      )}
    </Page>
  )
}
