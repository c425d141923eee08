import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import type { RoutingRowInput } from '#contracts/issues/routing'
import { categoryNames, tierWork } from '#copy/issues/names'
import { routingWords } from '#copy/issues/routing'
import { roleNames } from '#copy/kernel/vocabulary'
import { categories, tiers } from '#domain/issues/categories'
import { recipientsOfTier } from '#domain/issues/handlers'
import type { OrgLevel } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import { Button } from '../../../components/button/Button'
import { FieldError } from '../../../components/field-error/FieldError'
import { Field } from '../../../components/field/Field'
import { Sheet } from '../../../components/sheet/Sheet'
import { Chips } from './Chips'

export interface NamedPlace {
  readonly id: string
  readonly name: string
  readonly level: OrgLevel
}

interface RowFormProperties {
  places: readonly NamedPlace[]
  onAdd: (row: RoutingRowInput) => void
  onClose: () => void
}

const any = '-'
const neighbour = 'neighbour'

/** Of which sort of body somebody in this role is: one of them can be named. */
const levelOf: Partial<Record<Role, OrgLevel>> = {
  departmentOfficer: 'department',
  memberUnitOfficer: 'memberUnit',
  communityStaff: 'community',
  subdistrictStaff: 'subdistrict',
}

const rowOf = (
  chosen: Omit<RoutingRowInput, 'to' | 'neighbour'>,
  to: string | null,
  unitId: string | null,
  name: string,
): RoutingRowInput | null => {
  if (to === neighbour) return name.trim() === '' ? null : { ...chosen, to: null, neighbour: name.trim() }
  const recipient = recipientsOfTier(chosen.tier).find(({ role }) => role === to)
  if (recipient === undefined) return null
  return { ...chosen, to: { role: recipient.role, orgUnitId: unitId, level: null }, neighbour: null }
}

/** One line of the table: what is about this, stands there, goes to whom first. */
export function RowForm({ places, onAdd, onClose }: RowFormProperties): ReactNode {
  const [chosen, setChosen] = useState<Omit<RoutingRowInput, 'to' | 'neighbour'>>({
    tier: 'compound',
    category: null,
    placeId: null,
  })
  const [to, setTo] = useState<string | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const roles = [...new Set(recipientsOfTier(chosen.tier).map(({ role }) => role))]
  const level = roles.find(role => role === to)
  const bodies = places.filter(place => level !== undefined && place.level === levelOf[level])
  const row = rowOf(chosen, to, unitId, name)
  return (
    <Sheet
      title={routingWords.addRow}
      onClose={onClose}
      footer={
        <Button
          id="save-row"
          kind="primary"
          label={routingWords.saveRow}
          onTap={() => {
            setTried(true)
            if (row !== null) onAdd(row)
          }}
        />
      }
    >
      <Chips
        label={routingWords.category}
        options={[
          { value: any, label: routingWords.anyCategory },
          ...categories.map(value => ({ value, label: categoryNames[value] })),
        ]}
        value={chosen.category ?? any}
        onChange={value => {
          setChosen({ ...chosen, category: categories.find(one => one === value) ?? null })
        }}
      />
      <Chips
        label={routingWords.tiers}
        options={tiers.map(value => ({ value, label: tierWork[value] }))}
        value={chosen.tier}
        onChange={tier => {
          setChosen({ ...chosen, tier })
          setTo(null)
          setUnitId(null)
        }}
      />
      <Chips
        label={routingWords.place}
        options={[
          { value: any, label: routingWords.wholeDistrict },
          ...places
            .filter(place => place.level === 'subdistrict' || place.level === 'community')
            .map(place => ({ value: place.id, label: place.name })),
        ]}
        value={chosen.placeId ?? any}
        onChange={value => {
          setChosen({ ...chosen, placeId: value === any ? null : value })
        }}
      />
      <Chips
        label={routingWords.to}
        options={[
          ...roles.map(role => ({ value: role, label: roleNames[role] })),
          { value: neighbour, label: routingWords.toNeighbour },
        ]}
        value={to}
        onChange={value => {
          setTo(value)
          setUnitId(null)
        }}
      />
      <FieldError words={tried && row === null ? routingWords.needTo : undefined} />
      {bodies.length > 0 && (
        <Chips
          label={routingWords.unit}
          options={[
            { value: any, label: routingWords.anyUnit },
            ...bodies.map(body => ({ value: body.id, label: body.name })),
          ]}
          value={unitId ?? any}
          onChange={value => {
            setUnitId(value === any ? null : value)
          }}
        />
      )}
      {to === neighbour && (
        <Field
          id="neighbour-name"
          label={routingWords.neighbourName}
          value={name}
          maxLength={fieldLimits.line}
          placeholder={routingWords.neighbourHint}
          onChange={setName}
        />
      )}
    </Sheet>
  )
}
