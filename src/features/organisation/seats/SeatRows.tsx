import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SeatView } from '#contracts/organisation'
import { sayDate, sayTerm } from '#copy/kernel/instants'
import { organisationWords } from '#copy/organisation/organisation'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Tag } from '../../../components/tag/Tag'
import { CallButton } from '../CallButton'
import { seatName } from '../seatName'
import { Face } from './Face'
import { seatKey } from './seatKey'

/** Seats one below the other: who sits there since when, with their duty phone, or that nobody does. */
export const SeatRows = ({ seats }: { seats: readonly SeatView[] }): ReactNode => (
  <CellGroup>
    {seats.length === 0 && <Cell title={organisationWords.noSeats} />}
    {seats.map((seat, index) => (
      <SeatRow key={seatKey(seat, index)} seat={seat} />
    ))}
  </CellGroup>
)

const SeatRow = ({ seat }: { seat: SeatView }): ReactNode => {
  const { holder, leadsGrid, buildingName } = seat
  const name = seatName(seat)
  const party = leadsGrid && buildingName !== null ? ` · ${organisationWords.partyHead}` : ''
  if (holder === null)
    return (
      <Cell
        lead={<Face holder={null} />}
        title={organisationWords.vacantSeat(name)}
        value={<Tag label={organisationWords.vacant} tone="near" />}
      />
    )
  return (
    <Cell
      lead={<Face holder={holder} />}
      title={holder.name}
      note={
        <>
          <View>{`${name}${party}`}</View>
          <View>{sayTerm(holder, organisationWords, sayDate)}</View>
        </>
      }
      value={
        holder.dutyPhone === null ? undefined : <CallButton name={holder.name} phone={holder.dutyPhone} />
      }
    />
  )
}
