import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PostsView, TermView } from '#contracts/organisation'
import { postWords } from '#copy/organisation/posts'
import { levelNames } from '#copy/organisation/names'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Section } from '../../../components/section/Section'
import { Tag } from '../../../components/tag/Tag'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { seatName } from '../seatName'
import { withinReach } from '../reachable'
import type { SeatToGive } from './AppointForm'
import { BranchPart } from './BranchPart'
import { TermRows } from './TermRows'
import './posts.scss'

interface PostsBodyProperties {
  posts: PostsView
  /** Where the person holds the post in which they appoint. */
  ownOrgUnitId: string
  onOpen: (orgUnitId: string) => void
  onAppoint: (seat: SeatToGive) => void
  onTerm: (term: TermView) => void
  onBranch: () => void
}

/** One org unit: what is vacant, who holds what until when, and the way through the tree. */
export const PostsBody = (properties: PostsBodyProperties): ReactNode => {
  const { posts, onBranch } = properties
  const { unit, branch } = posts
  const led = !posts.vacancies.some(({ role }) => role === 'branchSecretary')
  return (
    <>
      <View className="v-posts__head">
        <View className="v-posts__unit">{unit.name}</View>
        <View className="v-posts__level">{levelNames[unit.level]}</View>
      </View>
      <View className="v-posts__columns">
        <View>
          <Places {...properties} />
        </View>
        <View>
          {branch?.stands === false && <BranchPart branch={branch} led={led} onChange={onBranch} />}
          <Vacancies {...properties} />
          <Terms {...properties} />
          {branch?.stands === true && <BranchPart branch={branch} led={led} onChange={onBranch} />}
        </View>
      </View>
    </>
  )
}

/** Up as far as one's own post, and down. */
const Places = ({ posts, ownOrgUnitId, onOpen }: PostsBodyProperties): ReactNode => {
  const above = withinReach(posts.ancestors, ownOrgUnitId)
  return (
    <>
      {above.length > 0 && (
        <CellGroup title={postWords.above}>
          {above.map(({ id, name }) => (
            <Cell
              key={id}
              icon="up"
              title={name}
              onTap={() => {
                onOpen(id)
              }}
            />
          ))}
        </CellGroup>
      )}
      {posts.below.length > 0 && (
        <CellGroup title={postWords.below}>
          {posts.below.map(({ id, name, vacancies }) => (
            <Cell
              key={id}
              icon="building"
              title={name}
              value={
                <Tag label={postWords.vacancyCount(vacancies)} tone={vacancies === 0 ? 'plain' : 'near'} />
              }
              onTap={() => {
                onOpen(id)
              }}
            />
          ))}
        </CellGroup>
      )}
    </>
  )
}

const Vacancies = ({ posts, onAppoint }: PostsBodyProperties): ReactNode => (
  <Section title={postWords.vacancies}>
    {posts.vacancies.length === 0 && <View className="v-posts__none">{postWords.noVacancies}</View>}
    {posts.vacancies.length > 0 && (
      <CellGroup>
        {posts.vacancies.map((seat, index) => (
          <Cell
            key={`${seat.role} ${seat.buildingId ?? ''} ${String(index)}`}
            icon="warn"
            title={seatName(seat)}
            value={
              posts.mayAppoint.includes(seat.role) && (
                <Button
                  small
                  label={postWords.appointTo(seatName(seat))}
                  onTap={() => {
                    onAppoint(seat)
                  }}
                />
              )
            }
          />
        ))}
      </CellGroup>
    )}
    {posts.mayAppoint.length > 0 && (
      <View className="v-posts__add">
        <Button
          small
          id="appoint-somebody"
          label={postWords.appointSomebody}
          onTap={() => {
            onAppoint({ role: null, buildingId: null, leadsGrid: false })
          }}
        />
      </View>
    )}
  </Section>
)

const Terms = ({ posts, onTerm }: PostsBodyProperties): ReactNode => {
  const { terms, openWork } = posts
  const of = (status: TermView['status']) => terms.filter(term => term.status === status)
  const past = of('past')
  const future = of('future')
  return (
    <>
      <Section title={postWords.held}>
        {of('held').length === 0 && <View className="v-posts__none">{postWords.noHeld}</View>}
        <TermRows terms={of('held')} openWork={openWork} onOpen={onTerm} />
      </Section>
      {future.length > 0 && (
        <Section title={postWords.future}>
          <TermRows terms={future} openWork={openWork} onOpen={onTerm} />
        </Section>
      )}
      {past.length > 0 && (
        <Disclosure title={`${postWords.past}（${String(past.length)}）`} id="past-terms">
          <TermRows terms={past} openWork={openWork} onOpen={onTerm} />
        </Disclosure>
      )}
    </>
  )
}
