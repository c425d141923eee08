import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { RoutingRowInput } from '#contracts/issues/routing'
import { routingWords, sayRowAbout, sayRowTo } from '#copy/issues/routing'
import { Button } from '../../../components/button/Button'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Section } from '../../../components/section/Section'
import { RowForm, type NamedPlace } from './RowForm'
import './routing.scss'

interface TableRowsProperties {
  rows: readonly RoutingRowInput[]
  places: readonly NamedPlace[]
  nameOf: (id: string) => string
  onChange: (rows: readonly RoutingRowInput[]) => void
}

/** The rows in their order; a new one goes first. */
export function TableRows({ rows, places, nameOf, onChange }: TableRowsProperties): ReactNode {
  const [adding, setAdding] = useState(false)
  return (
    <Section title={routingWords.rows}>
      <View className="v-routing__note">
        {rows.length === 0 ? routingWords.noRows : routingWords.rowsNote}
      </View>
      <View className="v-routing__actions">
        <Button
          small
          id="add-row"
          label={routingWords.addRow}
          onTap={() => {
            setAdding(true)
          }}
        />
      </View>
      {rows.length > 0 && (
        <CellGroup>
          {rows.map((row, index) => (
            <Cell
              key={`${String(index)} ${JSON.stringify(row)}`}
              title={sayRowTo(row, nameOf)}
              note={sayRowAbout(row, nameOf)}
              value={
                <Button
                  small
                  label={routingWords.remove}
                  onTap={() => {
                    onChange(rows.filter(other => other !== row))
                  }}
                />
              }
            />
          ))}
        </CellGroup>
      )}
      {adding && (
        <RowForm
          places={places}
          onAdd={row => {
            onChange([row, ...rows])
            setAdding(false)
          }}
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </Section>
  )
}
