import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { CompoundView } from '#contracts/organisation'
import { servicesWords } from '#copy/services/services'
import { Button } from '../../components/button/Button'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { Section } from '../../components/section/Section'
import { openEvaluation } from '../../navigation/openOffice'
import './services.scss'

/** Where the compound belongs, and its buildings behind one tap. */
export function CompoundFacts({ compound }: { compound: CompoundView }): ReactNode {
  const [open, setOpen] = useState(false)
  const { name, ancestors, households, buildings, standIn, hasBranch } = compound
  const branch = standIn === null ? servicesWords.hasBranch : servicesWords.standIn(standIn, hasBranch)
  return (
    <Section title={servicesWords.facts}>
      <CellGroup>
        <Cell title={servicesWords.name} value={name} />
        <Cell
          title={servicesWords.belongsTo}
          note={ancestors
            .map(ancestor => ancestor.name)
            .reverse()
            .join(' › ')}
        />
        <Cell title={servicesWords.branch} note={branch} />
        <Cell title={servicesWords.households} value={servicesWords.householdsValue(households)} />
        <Cell
          icon="document"
          title={servicesWords.evaluation}
          note={servicesWords.evaluationNote}
          onTap={() => {
            openEvaluation(compound.id)
          }}
        />
        <Cell title={servicesWords.buildings} value={servicesWords.buildingsValue(buildings.length)} />
        {open &&
          buildings.map(({ id, name: buildingName, floors, entrances }) => (
            <Cell
              key={id}
              icon="building"
              title={buildingName}
              value={servicesWords.buildingNote(floors, entrances)}
            />
          ))}
      </CellGroup>
      <View className="v-services__more">
        <Button
          label={open ? servicesWords.fewerBuildings : servicesWords.allBuildings}
          onTap={() => {
            setOpen(!open)
          }}
        />
      </View>
    </Section>
  )
}
