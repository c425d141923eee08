import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { accountWords } from '#copy/account/account'
import { keyOfActing } from '../cloud/acting'
import { actAs } from '../cloud/useMe'
import { Icon } from '../components/icon/Icon'
import { OptionGroup } from '../components/option-group/OptionGroup'
import { Tappable } from '../components/tappable/Tappable'
import { toast } from '../components/toast/message'
import type { Known } from './ForKnownPerson'
import { Sheet } from '../components/sheet/Sheet'
import { actingChoices, type ActingChoice } from './actingChoices'
import './acting-switch.scss'

type Person = Pick<Known, 'me' | 'everyPost' | 'acting'>

/** Where and as what the person acts now, and the change of it for whoever has several posts. */
export function ActingSwitch(person: Person): ReactNode {
  const [open, setOpen] = useState(false)
  const choices = actingChoices(person.me.occupancies, person.everyPost)
  const key = keyOfActing(person.acting)
  const present = choices.find(({ as }) => keyOfActing(as) === key)
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
          <ActingOptions {...person} />
        </Sheet>
      )}
    </>
  )
}

/** Every identity as an option; the fourth tab follows the choice. */
export function ActingOptions({ me, everyPost, acting }: Person): ReactNode {
  const choices = actingChoices(me.occupancies, everyPost)
  return (
    <OptionGroup
      label={accountWords.actingAs}
      options={choices.map(({ as, label, note }) => ({ value: keyOfActing(as), label, note }))}
      value={keyOfActing(acting)}
      onChange={value => {
        const choice = choices.find(({ as }) => keyOfActing(as) === value)
        if (choice === undefined) return
        actAs(choice.as)
        toast(accountWords.actingChanged(nameOf(choice)))
      }}
    />
  )
}

const nameOf = ({ as, label, note }: ActingChoice): string =>
  as === 'resident' ? label : accountWords.actAt(note, label)
