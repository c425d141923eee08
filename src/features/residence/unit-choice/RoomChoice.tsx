import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { claimWords } from '#copy/residence/residence'
import { Field } from '../../../components/field/Field'
import { Notice } from '../../../components/notice/Notice'
import { Chips } from './Chips'
import { entrancesOf, groupRooms } from './groupRooms'
import type { ClaimableUnit } from './place'
import './unit-choice.scss'

interface RoomChoiceProperties {
  /** Of one building. */
  units: readonly ClaimableUnit[]
  onChoose: (unit: { id: string; label: string }) => void
}

const LONGEST = 12
/** Matches that are shown while a number is written. */
const MOST = 12

/** A unit of a building, by writing its number or by entrance, floor and room: a few at a time, never all of them. */
export function RoomChoice({ units, onChoose }: RoomChoiceProperties): ReactNode {
  const [typed, setTyped] = useState('')
  if (units.length === 0) return <Notice words={claimWords.noUnits} />
  const wanted = typed.trim()
  const choose = (unitId: string) => {
    const unit = units.find(({ id }) => id === unitId)
    if (unit !== undefined) onChoose({ id: unit.id, label: unit.label })
  }
  return (
    <View>
      <Field
        id="room-search"
        label={claimWords.findRoom}
        value={typed}
        maxLength={LONGEST}
        placeholder={claimWords.findRoomHint}
        onChange={setTyped}
      />
      {wanted === '' ? (
        <ByFloor units={units} onChoose={choose} />
      ) : (
        <Matches units={units} wanted={wanted} onChoose={choose} />
      )}
    </View>
  )
}

interface PartProperties {
  units: readonly ClaimableUnit[]
  onChoose: (unitId: string) => void
}

function Matches({ units, wanted, onChoose }: PartProperties & { wanted: string }): ReactNode {
  const fitting = units.filter(({ room }) => room.toUpperCase().includes(wanted.toUpperCase()))
  const shown = fitting.slice(0, MOST)
  if (shown.length === 0) return <View className="v-unit-choice__note">{claimWords.noRoom}</View>
  return (
    <>
      <Chips
        label={claimWords.room}
        chips={shown.map(({ id, label }) => ({ value: id, label }))}
        value={null}
        onChoose={onChoose}
      />
      {fitting.length > shown.length && (
        <View className="v-unit-choice__note">{claimWords.manyRooms(fitting.length - shown.length)}</View>
      )}
    </>
  )
}

/** A value for the entrance that has none, as chips want text. */
const NONE = ''

function ByFloor({ units, onChoose }: PartProperties): ReactNode {
  const entrances = entrancesOf(units)
  const [entrance, setEntrance] = useState<string | null>(entrances.length > 1 ? null : NONE)
  const [floor, setFloor] = useState<string | null>(null)
  const inEntrance = entrances.length > 1 ? units.filter(unit => (unit.entrance ?? NONE) === entrance) : units
  const groups = entrance === null ? [] : groupRooms(inEntrance)
  const rooms = groups.length === 1 ? groups[0] : groups.find(({ key }) => key === floor)
  return (
    <>
      {entrances.length > 1 && (
        <Chips
          label={claimWords.entrance}
          chips={entrances.map(one => ({
            value: one ?? NONE,
            label: one === null ? claimWords.noEntrance : claimWords.entranceName(one),
          }))}
          value={entrance}
          onChoose={chosen => {
            setEntrance(chosen)
            setFloor(null)
          }}
        />
      )}
      {groups.length > 1 && (
        <Chips
          label={claimWords.floor}
          chips={groups.map(({ key, label }) => ({ value: key, label }))}
          value={floor}
          onChoose={setFloor}
        />
      )}
      {rooms !== undefined && (
        <Chips
          label={claimWords.room}
          chips={rooms.units.map(({ id, room, label }) => ({ value: id, label: room, spoken: label }))}
          value={null}
          onChoose={onChoose}
        />
      )}
    </>
  )
}
