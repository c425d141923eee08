import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { residenceWords } from '#copy/residence/residence'
import type { Instant } from '#domain/kernel/decision'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { HomeCard } from './HomeCard'

interface HomesProperties extends Pick<Me, 'occupancies'> {
  now: Instant
  onChanged: () => void
}

/** So many homes open by themselves; whoever owns a row of shops opens the one they mean. */
const OPEN_AT_FIRST = 2

/** My homes, each once, whatever I am to it. */
export function Homes({ occupancies, now, onChanged }: HomesProperties): ReactNode {
  const unitIds = [...new Set(occupancies.map(({ unitId }) => unitId))]
  return (
    <Section title={residenceWords.homes}>
      {unitIds.length === 0 && <Notice words={residenceWords.noHomes} />}
      {unitIds.map(unitId => (
        <HomeCard
          key={unitId}
          occupancies={occupancies.filter(occupancy => occupancy.unitId === unitId)}
          open={unitIds.length <= OPEN_AT_FIRST}
          now={now}
          onChanged={onChanged}
        />
      ))}
    </Section>
  )
}
