import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { accountWords } from '#copy/screens/account'
import { actAt } from '../cloud/useMe'
import { Icon } from '../components/icon/Icon'
import { OptionGroup } from '../components/option-group/OptionGroup'
import { Tappable } from '../components/tappable/Tappable'
import { toast } from '../components/toast/message'
import { Sheet } from '../sheet/Sheet'
import { actingChoices } from './actingChoices'
import './acting-switch.scss'

/** Where and as what the person acts now, and the change of it for whoever has several posts. */
export function ActingSwitch({ me, actingAt }: { me: Me; actingAt: string | null }): ReactNode {
  const [open, setOpen] = useState(false)
  const choices = actingChoices(me)
  const present = choices.find(({ orgUnitId }) => orgUnitId === actingAt)
  const words = present === undefined ? '' : `${present.label} · ${present.note}`
  if (choices.length < 2) return <View className="v-acting">{words}</View>
  return (
    <>
      <Tappable
        className="v-acting"
        label={`${accountWords.actingAs}：${words}`}
        onTap={() => {
          setOpen(true)
        }}
      >
        <View className="v-acting__words">{words}</View>
        <Icon name="down" />
      </Tappable>
      {open && (
        <Sheet
          title={accountWords.actingAs}
          onClose={() => {
            setOpen(false)
          }}
        >
          <ActingOptions me={me} actingAt={actingAt} />
        </Sheet>
      )}
    </>
  )
}

const AS_RESIDENT = 'resident'

/** Every identity as an option; the fourth tab follows the choice. */
export function ActingOptions({ me, actingAt }: { me: Me; actingAt: string | null }): ReactNode {
  const choices = actingChoices(me)
  return (
    <OptionGroup
      label={accountWords.actingAs}
      options={choices.map(({ orgUnitId, label, note }) => ({
        value: orgUnitId ?? AS_RESIDENT,
        label,
        note,
      }))}
      value={actingAt ?? AS_RESIDENT}
      onChange={value => {
        actAt(value === AS_RESIDENT ? null : value)
        const label = choices.find(({ orgUnitId }) => (orgUnitId ?? AS_RESIDENT) === value)?.label ?? ''
        toast(accountWords.actingChanged(label))
      }}
    />
  )
}
