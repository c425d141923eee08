import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterImportView } from '#contracts/rosters'
import { roleNames } from '#copy/kernel/vocabulary'
import { sayInstant } from '#copy/kernel/instants'
import { isUnreadable, rosterStateNames, rosterWords, sayRosterState } from '#copy/rosters/rosterImport'
import type { Instant } from '#domain/kernel/decision'
import { Notice } from '../../../components/notice/Notice'
import { ProgressBars } from '../../../components/progress-bars/ProgressBars'
import { Tag } from '../../../components/tag/Tag'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { Remarks } from './LineRow'
import { NewBuildings, sayBuildings } from './NewBuildings'
import { NotRead } from './NotRead'
import { isUnderWay } from './useCarriedOn'
import './import-head.scss'

/** Whose file it is, how it stands, and what concerns the file as a whole. */
export const ImportHead = ({ imported, now }: { imported: RosterImportView; now: Instant }): ReactNode => {
  const { compoundName, fileName, state, importedBy, previewedAt, problems, missing, counts } = imported
  return (
    <>
      <View className="v-import__head">
        <View className="v-import__name">{compoundName}</View>
        <View className="v-import__file">{rosterWords.file(fileName)}</View>
        <View className="v-import__file">
          <Tag label={sayRosterState(imported)} tone={state === 'applied' ? 'good' : 'plain'} />
          <View>{rosterWords.importedBy(importedBy, sayInstant(previewedAt, now))}</View>
        </View>
      </View>
      <SecondWord imported={imported} now={now} />
      <Outcome imported={imported} />
      <NewBuildings imported={imported} />
      {problems.length > 0 && (
        <View className="v-import__problems">
          <View className="v-import__title">{rosterWords.problems}</View>
          <Remarks remarks={problems} wrong />
        </View>
      )}
      <NotRead imported={imported} />
      {missing.length > 0 && !isUnreadable(imported) && (
        <Disclosure title={rosterWords.missing(counts.missing)} id="missing-units">
          <View className="v-import__note">{rosterWords.missingNote}</View>
          <View>{missing.join('、')}</View>
          {missing.length < counts.missing && (
            <View className="v-import__note">{rosterWords.missingMore(missing.length)}</View>
          )}
        </Disclosure>
      )}
    </>
  )
}

/** Of an import that takes two: who has said the first word, until when it is shown, and what was contested. */
const SecondWord = ({ imported, now }: { imported: RosterImportView; now: Instant }): ReactNode => {
  const { state, first, undoFirst, shownUntil, disputed } = imported
  if (state === 'applied' && undoFirst !== null)
    return <Notice words={rosterWords.undoFirstSaid(undoFirst.name, roleNames[undoFirst.role])} />
  if (state !== 'toConfirm' || first === null) return null
  const words = [
    rosterWords.firstSaid(first.name, roleNames[first.role]),
    shownUntil === null ? '' : rosterWords.shownUntil(sayInstant(shownUntil, now)),
    disputed.length === 0 ? '' : rosterWords.disputed(disputed.join('、')),
  ]
  return <Notice words={words.join('')} />
}

const Outcome = ({ imported }: { imported: RosterImportView }): ReactNode => {
  const { state, progress } = imported
  if (isUnderWay(imported))
    return (
      <View className="v-import__progress">
        <ProgressBars
          label={rosterStateNames[state]}
          bars={[
            {
              label: state === 'applying' ? rosterWords.writing : rosterWords.undoing,
              share: progress.total === 0 ? 0 : progress.done / progress.total,
              words: rosterWords.progress(progress.done, progress.total),
              reached: true,
            },
          ]}
        />
        <View className="v-import__note">{rosterWords.mayLeave}</View>
      </View>
    )
  if (state === 'applied')
    return <Notice tone="good" words={rosterWords.done(progress.done) + sayBuildings(imported)} />
  if (state === 'undone') return <Notice words={rosterWords.undone + sayBuildings(imported)} />
  return state === 'dropped' ? <Notice words={rosterWords.dropped} /> : null
}
