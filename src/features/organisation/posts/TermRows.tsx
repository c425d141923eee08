import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PostsView, TermView } from '#contracts/organisation'
import { sayDate, sayTerm } from '#copy/kernel/instants'
import { organisationWords } from '#copy/organisation/organisation'
import { postWords } from '#copy/organisation/posts'
import { aria } from '../../../components/aria/aria'
import { Avatar } from '../../../components/avatar/Avatar'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Tag } from '../../../components/tag/Tag'
import { seatName } from '../seatName'

interface TermRowsProperties {
  terms: readonly TermView[]
  openWork: PostsView['openWork']
  /** Opens what can be done to a term. */
  onOpen: (term: TermView) => void
}

/** Terms of office one below the other; one that may be changed leads to what can be done to it. */
export const TermRows = ({ terms, openWork, onOpen }: TermRowsProperties): ReactNode => (
  <View className="v-posts__terms" {...aria({ role: 'list' })}>
    <CellGroup>
      {terms.map(term => (
        <View key={term.id} className="v-posts__term" {...aria({ role: 'listitem' })}>
          <TermRow
            term={term}
            openWork={openWorkOf(openWork, term)}
            onOpen={
              term.mayChange && term.status !== 'past'
                ? () => {
                    onOpen(term)
                  }
                : undefined
            }
          />
        </View>
      ))}
    </CellGroup>
  </View>
)

export const openWorkOf = (openWork: PostsView['openWork'], { role }: Pick<TermView, 'role'>): number =>
  openWork.find(work => work.role === role)?.issues ?? 0

interface TermRowProperties {
  term: TermView
  openWork: number
  onOpen: (() => void) | undefined
}

const TermRow = ({ term, openWork, onOpen }: TermRowProperties): ReactNode => {
  const { id, name, status, endsInDays, leadsGrid, dutyPhone, endedFor, buildingName } = term
  const held = status === 'held'
  const seat = seatName(term)
  const soon = held && endsInDays !== null ? postWords.endsSoon(endsInDays) : ''
  const party = leadsGrid && buildingName !== null ? postWords.leadsGrid : ''
  const more = [
    dutyPhone === null ? '' : postWords.duty(dutyPhone),
    held && openWork > 0 ? postWords.openWork(openWork) : '',
    endedFor ?? '',
  ].filter(part => part !== '')
  return (
    <Cell
      id={`term-${id}`}
      lead={<Avatar name={name} />}
      title={`${name} · ${seat}`}
      note={
        <>
          <View>{sayTerm(term, organisationWords, sayDate)}</View>
          {more.map(words => (
            <View key={words}>{words}</View>
          ))}
        </>
      }
      value={
        soon + party === '' ? undefined : (
          <Tag label={soon === '' ? party : soon} tone={soon === '' ? 'plain' : 'near'} />
        )
      }
      onTap={onOpen}
    />
  )
}
