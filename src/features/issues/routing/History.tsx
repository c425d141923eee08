import type { ReactNode } from 'react'
import type { AdoptedRoutingView } from '#contracts/issues/routing'
import { routingWords } from '#copy/issues/routing'
import { roleNames } from '#copy/kernel/vocabulary'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'

/** Who has changed the table, from when, and why. */
export const History = ({ versions }: { versions: readonly AdoptedRoutingView[] }): ReactNode => (
  <Section title={routingWords.history}>
    {versions.length === 0 && <Notice words={routingWords.noHistory} />}
    {versions.length > 0 && (
      <CellGroup>
        {versions.map(({ id, version, from, reason, adoptedBy, dryRun }) => (
          <Cell
            key={id}
            title={`${routingWords.version(version)} · ${routingWords.tookEffect(from)}`}
            note={`${reason} · ${adoptedBy.orgName} ${roleNames[adoptedBy.role]} · ${routingWords.tried(dryRun.looked, dryRun.changed)}`}
          />
        ))}
      </CellGroup>
    )}
  </Section>
)
