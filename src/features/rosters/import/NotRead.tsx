import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterImportView } from '#contracts/rosters'
import { rosterWords } from '#copy/rosters/rosterImport'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { Notice } from '../../../components/notice/Notice'
import { Remarks } from './LineRow'

const isCutOff = ({ kind }: RosterImportView['remarks'][number]): boolean => kind === 'cutOff'

/** What of the file is not in its lines: columns that nobody reads, totals, hidden sheets. Nothing is left out unsaid. */
export const NotRead = ({ imported: { remarks } }: { imported: RosterImportView }): ReactNode => {
  const cut = remarks.filter(isCutOff)
  const others = remarks.filter(remark => !isCutOff(remark))
  return (
    <>
      {cut.length > 0 && <Notice tone="near" words={rosterWords.cutOff} />}
      {others.length > 0 && (
        <Disclosure title={rosterWords.notRead(others.length)} id="not-read">
          <View className="v-import__note">{rosterWords.notReadNote}</View>
          <Remarks remarks={others} />
        </Disclosure>
      )}
    </>
  )
}
