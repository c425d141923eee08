import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { sayInstant } from '#copy/kernel/instants'
import { auditWords, sayDeed, thingNames } from '#copy/audit/audit'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../components/aria/aria'
import { Icon } from '../../components/icon/Icon'
import type { IconName } from '../../components/icon/vocabulary'
import { Tappable } from '../../components/tappable/Tappable'
import { computedHash, type ChainState, type ShownLine } from './chainState'

const shapes: Record<ChainState, IconName> = { linked: 'check', whole: 'check', broken: 'warn' }
const stateWords: Record<ChainState, string> = {
  linked: auditWords.linked,
  whole: auditWords.holds,
  broken: auditWords.broken,
}

interface AuditRowProperties {
  line: ShownLine
  state: ChainState
  now: Instant
}

/** One deed: who, as what, did what to which thing and when, and whether the line is as it was written. */
export function AuditRow({ line, state, now }: AuditRowProperties): ReactNode {
  const [open, setOpen] = useState(false)
  const { seq, thing, deed, whereName, at } = line
  const what = `${sayDeed(thing.kind, deed)} · ${thingNames[thing.kind]}`
  const when = [sayInstant(at, now), auditWords.where(whereName)].join(' · ')
  return (
    <View
      className={`v-audit__row v-audit__row--${state} ${open ? 'v-audit__row--open' : ''}`}
      {...aria({ role: 'listitem' })}
    >
      <Tappable
        className="v-audit__tap"
        expanded={open}
        id={`line-${String(seq)}`}
        onTap={() => {
          setOpen(!open)
        }}
      >
        <View className="v-audit__what">{what}</View>
        <View className="v-audit__who">{whoOf(line)}</View>
        <View className="v-audit__when">{when}</View>
        <View className="v-audit__state">
          <Icon name={shapes[state]} />
          {`${auditWords.number(seq)} · ${stateWords[state]}`}
        </View>
      </Tappable>
      {open && <Fingerprints line={line} />}
    </View>
  )
}

const whoOf = ({ by, byName, orgName }: ShownLine): string =>
  by.kind === 'clock'
    ? auditWords.clock
    : [byName, roleNames[by.role], orgName ?? ''].filter(part => part !== '').join(' · ')

const Fingerprints = ({ line }: { line: ShownLine }): ReactNode => (
  <View className="v-audit__codes">
    <View>{auditWords.thing(thingNames[line.thing.kind], line.thing.id)}</View>
    {line.request !== null && <View>{auditWords.request(line.request)}</View>}
    <View>{`${auditWords.previous}：${line.previous}`}</View>
    <View>{`${auditWords.hash}：${line.hash}`}</View>
    <View>{`${auditWords.computed}：${computedHash(line)}`}</View>
  </View>
)
