import type { ReactNode } from 'react'
import type { PostedView } from '#contracts/announcements'
import { announcementKindNames } from '#copy/announcements/names'
import { sayWhen } from '#copy/announcements/posted'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { kindIcons } from './kindIcons'

interface PostedCellsProperties {
  posted: readonly PostedView[]
  now: Instant
  onTap: () => void
}

/** What runs here or is about to, in a row each: what, and until when. */
export const PostedCells = ({ posted, now, onTap }: PostedCellsProperties): ReactNode => (
  <CellGroup>
    {posted.map(one => (
      <Cell
        key={one.id}
        id={`announcement-${one.id}`}
        icon={kindIcons[one.kind]}
        title={`${announcementKindNames[one.kind]} · ${sayWhen(one, now)}`}
        note={one.text}
        onTap={onTap}
      />
    ))}
  </CellGroup>
)
