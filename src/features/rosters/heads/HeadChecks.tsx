import type { ReactNode } from 'react'
import { headWords } from '#copy/rosters/heads'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'
import type { Asked } from './asked'
import { labelOf } from './labels'

interface HeadChecksProperties {
  heads: Asked['heads']
  /** Places of those that are meant. */
  chosen: readonly number[]
  onChange: (chosen: readonly number[]) => void
}

/** What is known of the owner of one head besides the name. */
const known = ({ phones, withPapers }: Asked['heads'][number]): string | undefined => {
  if (phones === undefined) return undefined
  const phone = phones.length === 0 ? headWords.noPhone : headWords.phone(phones.join('、'))
  return withPapers === true ? `${phone} · ${headWords.withPaper}` : phone
}

/** The homes that are asked about; of three or more it may be some. */
export const HeadChecks = ({ heads, chosen, onChange }: HeadChecksProperties): ReactNode => (
  <CellGroup>
    {heads.map((head, at) => {
      const label = labelOf(head.units)
      const key = head.units[0]?.id ?? label
      return heads.length < 3 ? (
        <Cell key={key} icon="home" title={label} note={known(head)} />
      ) : (
        <SwitchRow
          key={key}
          id={`head-${key}`}
          title={label}
          note={known(head)}
          on={chosen.includes(at)}
          onChange={on => {
            onChange(on ? [...chosen, at] : chosen.filter(other => other !== at))
          }}
        />
      )
    })}
  </CellGroup>
)
