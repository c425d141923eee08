import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { accountWords } from '#copy/screens/account'
import { occupancyNames, roleNames } from '#copy/vocabulary'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Tag } from '../../../components/tag/Tag'
import { ForKnownPerson } from '../../../session/ForKnownPerson'

export default function UnitsPage(): ReactNode {
  return (
    <ForKnownPerson title={accountWords.unitsTitle}>
      {({ me, everyPost }) => (
        <Page title={accountWords.unitsTitle} demonstration={me.demo}>
          <Homes occupancies={me.occupancies} />
          <Posts posts={everyPost} />
        </Page>
      )}
    </ForKnownPerson>
  )
}

const Homes = ({ occupancies }: Pick<Me, 'occupancies'>): ReactNode =>
  occupancies.length === 0 ? (
    <Notice words={accountWords.noOccupancies} />
  ) : (
    <CellGroup title={accountWords.occupancies} tip={accountWords.lives}>
      {occupancies.map(({ unitId, unitLabel, compoundName, kind }) => (
        <Cell
          key={`${unitId} ${kind}`}
          icon="home"
          title={`${compoundName} ${unitLabel}`}
          note={kind === 'owner' ? accountWords.votesForUnit : accountWords.noVoteForUnit}
          value={<Tag label={occupancyNames[kind]} tone={kind === 'owner' ? 'accent' : 'plain'} />}
        />
      ))}
    </CellGroup>
  )

const Posts = ({ posts }: Pick<Me, 'posts'>): ReactNode => (
  <CellGroup title={accountWords.posts}>
    {posts.length === 0 && <Cell title={accountWords.noPosts} />}
    {posts.map(({ orgUnitId, orgName, role }) => (
      <Cell key={`${orgUnitId} ${role}`} icon="people" title={roleNames[role]} note={orgName} />
    ))}
  </CellGroup>
)
