import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { homeWords } from '#copy/home/home'
import { showCompound } from '../cloud/useMe'
import { Cell } from '../components/cell/Cell'
import { CellGroup } from '../components/cell/CellGroup'
import { Icon } from '../components/icon/Icon'
import { Tappable } from '../components/tappable/Tappable'
import { Sheet } from '../components/sheet/Sheet'
import { compoundsOf } from './compoundsOf'
import './compound-switch.scss'

interface CompoundSwitchProperties {
  me: Me
  compoundId: string | null
  /** The name of the compound that is shown. */
  name: string
  /** Under the name. */
  note?: string | undefined
}

/** The name of my compound; whoever belongs to several can change which one is shown. */
export function CompoundSwitch({ me, compoundId, name, note }: CompoundSwitchProperties): ReactNode {
  const [open, setOpen] = useState(false)
  const mine = compoundsOf(me)
  const heading = (
    <>
      <View className="v-compound-switch__name">{name}</View>
      {note !== undefined && <View className="v-compound-switch__note">{note}</View>}
    </>
  )
  if (mine.length < 2) return <View className="v-compound-switch">{heading}</View>
  const close = () => {
    setOpen(false)
  }
  return (
    <View className="v-compound-switch">
      <Tappable
        className="v-compound-switch__tap"
        label={`${name}，${homeWords.switchCompound}`}
        onTap={() => {
          setOpen(true)
        }}
      >
        {heading}
        <View className="v-compound-switch__change">
          {homeWords.switchCompound}
          <Icon name="down" />
        </View>
      </Tappable>
      {open && (
        <Sheet title={homeWords.chooseCompound} onClose={close}>
          <CellGroup>
            {mine.map(compound => (
              <Cell
                key={compound.id}
                icon={compound.id === compoundId ? 'check' : 'building'}
                title={compound.name}
                onTap={() => {
                  showCompound(compound.id)
                  close()
                }}
              />
            ))}
          </CellGroup>
        </Sheet>
      )}
    </View>
  )
}
