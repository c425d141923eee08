import type { ReactNode } from 'react'
import { announcementWords } from '#copy/announcements/announcements'
import { sayRefusal } from '#copy/refusals'
import { useCall } from '../../../cloud/useCall'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openAnnouncements } from '../../../navigation/openOffice'

/** The compounds of a community, each with announcements of its own. */
export function CompoundsBelow({ orgUnitId }: { orgUnitId: string }): ReactNode {
  const { output, refusal, reload } = useCall('organisation', { orgUnitId })
  return (
    <Page title={announcementWords.title} demonstration={output?.demo ?? false}>
      {output !== null && (
        <CellGroup title={announcementWords.choose}>
          {output.below.map(({ id, name }) => (
            <Cell
              key={id}
              id={`compound-${id}`}
              icon="building"
              title={name}
              onTap={() => {
                openAnnouncements(id)
              }}
            />
          ))}
        </CellGroup>
      )}
      {output === null && refusal === null && <Skeleton />}
      {output === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
    </Page>
  )
}
