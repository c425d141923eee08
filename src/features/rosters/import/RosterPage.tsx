import { useRouter } from '@tarojs/taro'
import { useCallback, useState, type ReactNode } from 'react'
import type { RosterImportView } from '#contracts/rosters'
import { sayRefusal } from '#copy/refusals'
import { questionWords } from '#copy/rosters/questions'
import { rosterWords } from '#copy/rosters/rosterImport'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { OfficePage } from '../../../session/OfficePage'
import { ConfirmImport } from './ConfirmImport'
import { CountTiles, type LineFilter } from './CountTiles'
import { ImportHead } from './ImportHead'
import { LeaveOutWrong } from './LeaveOutWrong'
import { Lines } from './Lines'
import { Questions } from './Questions'
import { UndoImport } from './UndoImport'
import { useCarriedOn } from './useCarriedOn'

export default function RosterPage(): ReactNode {
  const { id = '' } = useRouter().params
  return (
    <OfficePage title={rosterWords.importTitle} action="getRosterImport" words={rosterWords}>
      {({ me }) => <Roster key={id} importId={id} demo={me.demo} />}
    </OfficePage>
  )
}

/** One import from its preview to its end; what is under way is carried on while somebody looks. */
function Roster({ importId, demo }: { importId: string; demo: boolean }): ReactNode {
  const { output, refusal, reload, replace } = useCall('getRosterImport', { importId })
  const [filter, setFilter] = useState<LineFilter>('all')
  const [leaveOutWrong, setLeaveOutWrong] = useState(false)
  const [blocked, setBlocked] = useState(false)
  const now = useNow()
  useFresh(reload)
  const imported = output?.import ?? null
  const show = useCallback(
    (changed: RosterImportView) => {
      replace({ import: changed })
    },
    [replace],
  )
  const stuck = useCarriedOn(imported, show)
  const footer =
    imported === null ? undefined : isWorthWriting(imported) ? (
      <ConfirmImport
        imported={imported}
        leaveOutWrong={leaveOutWrong}
        onBlocked={() => {
          setBlocked(true)
        }}
        onConfirmed={show}
      />
    ) : imported.mayUndo ? (
      <UndoImport imported={imported} onUndone={show} />
    ) : undefined
  return (
    <Page title={rosterWords.importTitle} wide demonstration={imported?.demo ?? demo} footer={footer}>
      {imported !== null && (
        <>
          <ImportHead imported={imported} now={now} />
          {imported.questions > 0 && <Questions key={imported.id} imported={imported} />}
          {imported.answersOf !== null && imported.mayConfirm && <Notice words={questionWords.again} />}
          {stuck !== null && <Notice tone="over" words={sayRefusal(stuck)} />}
          <CountTiles counts={imported.counts} value={filter} onChange={setFilter} />
          {imported.mayConfirm && !isWorthWriting(imported) && <Notice words={rosterWords.nothingToWrite} />}
          {isWorthWriting(imported) && imported.counts.wrong > 0 && (
            <LeaveOutWrong
              wrong={imported.counts.wrong}
              on={leaveOutWrong}
              blocked={blocked}
              onChange={setLeaveOutWrong}
            />
          )}
          <Lines key={filter} importId={importId} filter={filter} />
        </>
      )}
      {imported === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {imported === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}

const isWorthWriting = ({ counts, mayConfirm }: RosterImportView): boolean =>
  mayConfirm && counts.new + counts.changed > 0
