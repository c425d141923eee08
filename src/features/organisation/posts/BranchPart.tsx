import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PostsView } from '#contracts/organisation'
import { sayDate } from '#copy/kernel/instants'
import { branchWords } from '#copy/organisation/posts'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Section } from '../../../components/section/Section'
import { Tag } from '../../../components/tag/Tag'
import './posts.scss'

export type Branch = NonNullable<PostsView['branch']>

interface BranchPartProperties {
  branch: Branch
  /** Whether it has its secretary. */
  led: boolean
  onChange: () => void
}

/** Whether a compound has its Party branch, by which decisions, and who stands in while it has none, or no secretary. */
export const BranchPart = ({ branch, led, onChange }: BranchPartProperties): ReactNode => {
  const { stands, standIn, deeds, mayChange } = branch
  return (
    <Section title={branchWords.title}>
      <CellGroup>
        <Cell
          icon="people"
          title={stands ? branchWords.stands : branchWords.standsNot}
          note={stands ? (led ? undefined : branchWords.unled(standIn)) : branchWords.standIn(standIn)}
          value={stands && led ? undefined : <Tag label={branchWords.standInTag} tone="near" />}
        />
        {deeds.map(({ kind, at, document, reason }) => (
          <Cell
            key={`${kind} ${String(at)}`}
            title={branchWords.deeds[kind](sayDate(at))}
            note={[document, reason].filter(part => part !== '').join(' · ')}
          />
        ))}
      </CellGroup>
      {mayChange && (
        <View className="v-posts__add">
          <Button
            small
            id="change-branch"
            label={stands ? branchWords.dissolve : branchWords.found}
            onTap={onChange}
          />
        </View>
      )}
    </Section>
  )
}
