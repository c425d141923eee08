import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PostsView, TermView } from '#contracts/organisation'
import { postWords } from '#copy/screens/posts'
import { aria } from '../../../components/aria/aria'
import { Avatar } from '../../../components/avatar/Avatar'
import { Button } from '../../../components/button/Button'
import { Tag } from '../../../components/tag/Tag'
import { sayTerm } from '../../../date-time/sayTerm'
import { seatName } from '../../../organisation/seatName'

export type TermDeed = 'handOver' | 'end'

interface TermRowsProperties {
  terms: readonly TermView[]
  openWork: PostsView['openWork']
  onDo: (deed: TermDeed, term: TermView) => void
}

/** Terms of office one below the other, each with what can be done to it. */
export const TermRows = ({ terms, openWork, onDo }: TermRowsProperties): ReactNode => (
  <View {...aria({ role: 'list' })}>
    {terms.map(term => (
      <TermRow key={term.id} term={term} openWork={openWorkOf(openWork, term)} onDo={onDo} />
    ))}
  </View>
)

export const openWorkOf = (openWork: PostsView['openWork'], { role }: Pick<TermView, 'role'>): number =>
  openWork.find(work => work.role === role)?.issues ?? 0

interface TermRowProperties {
  term: TermView
  openWork: number
  onDo: TermRowsProperties['onDo']
}

const TermRow = ({ term, openWork, onDo }: TermRowProperties): ReactNode => {
  const { name, status, endsInDays, leadsGrid, dutyPhone, endedFor, mayChange } = term
  const seat = seatName(term)
  const held = status === 'held'
  const more = [
    sayTerm(term),
    dutyPhone === null ? '' : postWords.duty(dutyPhone),
    held && openWork > 0 ? postWords.openWork(openWork) : '',
    endedFor ?? '',
  ]
  return (
    <View className="v-posts__term" {...aria({ role: 'listitem' })}>
      <Avatar name={name} />
      <View className="v-posts__body">
        <View className="v-posts__name">{name}</View>
        <View className="v-posts__tags">
          <View>{seat}</View>
          {leadsGrid && term.buildingName !== null && <Tag label={postWords.leadsGrid} />}
          {held && endsInDays !== null && <Tag label={postWords.endsSoon(endsInDays)} tone="near" />}
        </View>
        <View className="v-posts__more">{more.filter(part => part !== '').join(' · ')}</View>
        {mayChange && status !== 'past' && (
          <View className="v-posts__deeds">
            {held && (
              <Button
                small
                label={postWords.handOver}
                onTap={() => {
                  onDo('handOver', term)
                }}
              />
            )}
            <Button
              small
              label={held ? postWords.end : postWords.takeBack}
              onTap={() => {
                onDo('end', term)
              }}
            />
          </View>
        )}
      </View>
    </View>
  )
}
