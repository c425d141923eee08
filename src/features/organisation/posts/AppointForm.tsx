import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { PostsView } from '#contracts/organisation'
import { sayDate } from '#copy/kernel/instants'
import { postWords } from '#copy/organisation/posts'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Role } from '#domain/kernel/roles'
import { useWrite } from '../../../cloud/useWrite'
import { Field } from '../../../components/field/Field'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { DayField } from '../../../components/date-time/DayField'
import { FieldError } from '../../../components/field-error/FieldError'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'
import { beginningOf, endOf, today } from './days'
import { errorAt, isNamed, nobody, trimmed, unplaced } from './fieldErrors'
import { PersonFields } from './PersonFields'
import { PostSheet } from './PostSheet'
import { TermEnd } from './TermEnd'

/** The seat that is to be given: a vacancy, or one still to be chosen. */
export interface SeatToGive {
  readonly role: Role | null
  readonly buildingId: string | null
  readonly leadsGrid: boolean
}

interface AppointFormProperties {
  posts: PostsView
  seat: SeatToGive
  onDone: (posts: PostsView) => void
  onClose: () => void
}

const dutyPhonePattern = /^[0-9-]{3,20}$/
const placed = ['from', 'until', 'buildingId', 'dutyPhone']

/** Appoints somebody who has joined to a seat, from a day on. */
export function AppointForm({ posts, seat, onDone, onClose }: AppointFormProperties): ReactNode {
  const [role, setRole] = useState(seat.role)
  const [buildingId, setBuildingId] = useState(seat.buildingId)
  const [leadsGrid, setLeadsGrid] = useState(seat.leadsGrid)
  const [person, setPerson] = useState(nobody)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState<string | null>(null)
  const [duty, setDuty] = useState('')
  const [tried, setTried] = useState(false)
  const [incomplete, setIncomplete] = useState(false)
  const { busy, refusal, run } = useWrite('appoint')
  const isHead = role === 'buildingHead'
  const begins = beginningOf(from)
  const ends = until === null ? null : endOf(until)
  const problems = {
    role: role === null ? postWords.needRole : undefined,
    from: begins === null ? postWords.needDay : undefined,
    until: until !== null && ends === null ? postWords.needDay : undefined,
    building: isHead && buildingId === null ? postWords.chooseBuilding : undefined,
    dutyPhone: duty === '' || dutyPhonePattern.test(duty.trim()) ? undefined : postWords.badDutyPhone,
  }
  const send = async () => {
    setTried(true)
    const whole = isNamed(person) && Object.values(problems).every(problem => problem === undefined)
    setIncomplete(!whole)
    if (!whole || role === null || begins === null) return
    const outcome = await run({
      orgUnitId: posts.unit.id,
      role,
      person: trimmed(person),
      from: begins,
      until: ends,
      buildingId: isHead ? buildingId : null,
      leadsGrid: isHead && leadsGrid,
      dutyPhone: duty.trim() === '' ? null : duty.trim(),
    })
    if (outcome.ok) onDone(outcome.output.posts)
  }
  const roleName = role === null ? '' : roleNames[role]
  const when = begins === null ? '' : from === today() ? postWords.now : sayDate(begins)
  return (
    <PostSheet
      title={role === null ? postWords.appoint : postWords.appointTo(roleName)}
      consequence={role === null ? '' : postWords.appointSentence(person.name.trim(), roleName, when)}
      verb={postWords.appoint}
      busy={busy}
      refused={incomplete ? postWords.incomplete : unplaced(refusal, placed)}
      onSend={() => {
        void send()
      }}
      onClose={onClose}
    >
      {seat.role === null && (
        <OptionGroup
          label={postWords.role}
          options={posts.mayAppoint.map(value => ({ value, label: roleNames[value] }))}
          value={role ?? undefined}
          onChange={setRole}
        />
      )}
      <FieldError words={tried ? problems.role : undefined} />
      {isHead && seat.buildingId === null && (
        <OptionGroup
          label={postWords.building}
          options={posts.buildings.map(({ id, name }) => ({ value: id, label: name }))}
          value={buildingId ?? undefined}
          onChange={setBuildingId}
        />
      )}
      <FieldError words={tried ? problems.building : undefined} />
      {isHead && (
        <SwitchRow
          title={postWords.leadsGridSwitch}
          note={postWords.leadsGridNote}
          on={leadsGrid}
          onChange={setLeadsGrid}
        />
      )}
      <PersonFields value={person} tried={tried} onChange={setPerson} />
      <View className="v-posts__days">
        <DayField
          id="post-from"
          label={postWords.from}
          value={from}
          firstDay={today()}
          error={(tried ? problems.from : undefined) ?? errorAt(refusal, 'from')}
          onChange={setFrom}
        />
        <TermEnd
          value={until}
          firstDay={from}
          error={(tried ? problems.until : undefined) ?? errorAt(refusal, 'until')}
          onChange={setUntil}
        />
      </View>
      <Field
        id="post-duty"
        kind="phone"
        label={postWords.dutyPhone}
        value={duty}
        maxLength={20}
        placeholder={postWords.optional}
        hint={postWords.dutyPhoneHint}
        error={(tried ? problems.dutyPhone : undefined) ?? errorAt(refusal, 'dutyPhone')}
        onChange={setDuty}
      />
    </PostSheet>
  )
}
