import type { ReactNode } from 'react'
import type { TermView } from '#contracts/organisation'
import { postWords } from '#copy/organisation/posts'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { seatName } from '../seatName'
import { Sheet } from '../../../components/sheet/Sheet'

export type TermDeed = 'handOver' | 'renew' | 'end'

interface TermDeedsProperties {
  term: TermView
  onChoose: (deed: TermDeed) => void
  onClose: () => void
}

/** What can be done to a term that is held, or has not begun. */
export const TermDeeds = ({ term, onChoose, onClose }: TermDeedsProperties): ReactNode => (
  <Sheet title={`${term.name} · ${seatName(term)}`} onClose={onClose}>
    <CellGroup>
      {term.status === 'held' && (
        <Cell
          id="hand-over"
          icon="redo"
          title={postWords.handOver}
          note={postWords.handOverMeans}
          label={postWords.handOver}
          onTap={() => {
            onChoose('handOver')
          }}
        />
      )}
      {term.mayRenew && (
        <Cell
          id="renew-term"
          icon="plus"
          title={postWords.renew}
          note={postWords.renewMeans}
          label={postWords.renew}
          onTap={() => {
            onChoose('renew')
          }}
        />
      )}
      <Cell
        id="end-term"
        icon="close"
        title={term.status === 'held' ? postWords.end : postWords.takeBack}
        note={term.status === 'held' ? postWords.endMeans : postWords.takeBackMeans}
        label={term.status === 'held' ? postWords.end : postWords.takeBack}
        onTap={() => {
          onChoose('end')
        }}
      />
    </CellGroup>
  </Sheet>
)
