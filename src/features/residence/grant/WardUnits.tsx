import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { proxyWords } from '#copy/residence/proxies'
import { longestTyped } from '#domain/kernel/nameLengths'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Field } from '../../../components/field/Field'
import { compoundsOf } from '../../../session/compoundsOf'
import { nowhere, type ChosenPlace } from '../unit-choice/place'
import { UnitChoice } from '../unit-choice/UnitChoice'
import type { Draft } from './draft'
import type { Problems } from './problems'
import './grant.scss'

interface WardUnitsProperties {
  me: Me
  draft: Draft
  problems: Problems
  onChange: (change: Partial<Draft>) => void
}

/** Whom a guardian acts for, and the ward's homes, found like any other. */
export function WardUnits({ me, draft, problems, onChange }: WardUnitsProperties): ReactNode {
  const { wardPlace, wardUnits } = draft
  const choose = (place: ChosenPlace) => {
    const { unit, compound } = place
    const moved = compound?.id !== wardPlace.compound?.id
    const kept = moved ? [] : wardUnits
    const isNew = unit !== null && !kept.some(({ id }) => id === unit.id)
    // A chosen unit joins the list; the choice is then ready for the next one.
    onChange({ wardPlace: { ...place, unit: null }, wardUnits: isNew ? [...kept, unit] : kept })
  }
  return (
    <>
      <View className="v-grant__part" id="grant-ward">
        <Field
          id="ward-name"
          label={proxyWords.wardName}
          value={draft.wardName}
          maxLength={longestTyped}
          required
          hint={proxyWords.wardNameHint}
          error={problems.ward}
          onChange={wardName => {
            onChange({ wardName })
          }}
        />
      </View>
      {wardUnits.length > 0 && (
        <CellGroup title={proxyWords.wardUnits}>
          {wardUnits.map(({ id, label }) => (
            <Cell
              key={id}
              icon="home"
              title={label}
              value={
                <Button
                  small
                  label={proxyWords.removeUnit(label)}
                  onTap={() => {
                    onChange({ wardUnits: wardUnits.filter(unit => unit.id !== id) })
                  }}
                />
              }
            />
          ))}
        </CellGroup>
      )}
      <UnitChoice
        value={wardPlace.compound === null ? nowhere : wardPlace}
        near={compoundsOf(me)}
        errors={{ compound: problems.units, unit: problems.units }}
        onChange={choose}
      />
    </>
  )
}
