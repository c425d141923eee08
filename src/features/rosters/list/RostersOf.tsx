import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { RosterImportView } from '#contracts/rosters'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { headWords } from '#copy/rosters/heads'
import { isUnreadable, rosterWords, sayRosterState } from '#copy/rosters/rosterImport'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { ListView } from '../../../components/list-view/ListView'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { Tag } from '../../../components/tag/Tag'
import { openHeads, openRoster } from '../../../navigation/openOffice'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import type { CompoundName } from './CompoundFinder'
import { beforeChoosing } from './chooseRosterFile'
import { useRosterUpload } from './useRosterUpload'
import './rosters.scss'

interface RostersOfProperties {
  me: Me
  compound: CompoundName
  /** Undefined where there is no other one. */
  onAnother: (() => void) | undefined
}

/** The rosters of one compound: a new one to read, and those of before. */
export function RostersOf({ me, compound, onAnother }: RostersOfProperties): ReactNode {
  const pages = usePages('listRosterImports', { compoundId: compound.id })
  const { doing, problem, begin } = useRosterUpload(me, compound.id, imported => {
    openRoster(imported.id)
  })
  const now = useNow()
  useFresh(pages.reload)
  return (
    <>
      <View className="v-rosters__head">
        <View className="v-rosters__compound">{compound.name}</View>
        {onAnother !== undefined && <Button small label={rosterWords.another} onTap={onAnother} />}
      </View>
      <View className="v-rosters__choose">
        <View className="v-rosters__formats">{rosterWords.formats}</View>
        {beforeChoosing !== null && <View className="v-rosters__formats">{beforeChoosing}</View>}
        <Button
          id="choose-roster"
          kind="primary"
          label={rosterWords.choose}
          loading={doing !== null}
          onTap={() => {
            void begin()
          }}
        />
        {doing !== null && (
          <View className="v-rosters__doing" {...aria({ role: 'status', live: 'polite' })}>
            {doing}
          </View>
        )}
        <View className="v-rosters__formats">{rosterWords.safe}</View>
      </View>
      <CellGroup>
        <Cell
          id="open-heads"
          icon="people"
          title={headWords.title}
          note={headWords.entry}
          onTap={() => {
            openHeads(compound.id)
          }}
        />
      </CellGroup>
      {problem !== null && <Notice tone="over" words={problem} />}
      <Section title={rosterWords.past}>
        <ListView
          label={rosterWords.past}
          items={pages.rows}
          keyOf={({ id }) => id}
          render={imported => <PastRow imported={imported} now={now} />}
          error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
          onRetry={pages.retry}
          empty={{ words: rosterWords.noPast }}
          turning={pages.turning}
        />
      </Section>
    </>
  )
}

const PastRow = ({ imported, now }: { imported: RosterImportView; now: Instant }): ReactNode => (
  <View className="v-rosters__row" {...aria({ role: 'listitem' })}>
    <Cell
      id={`roster-${imported.id}`}
      icon="document"
      title={imported.fileName}
      note={rosterWords.importedBy(imported.importedBy, sayInstant(imported.previewedAt, now))}
      value={<Tag label={sayRosterState(imported)} tone={toneOf(imported)} />}
      onTap={() => {
        openRoster(imported.id)
      }}
    />
  </View>
)

const toneOf = (imported: RosterImportView) => {
  if (imported.state === 'applied') return 'good'
  if (imported.state !== 'previewed') return 'plain'
  return isUnreadable(imported) ? 'over' : 'near'
}
