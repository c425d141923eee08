import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { OrganisationView } from '#contracts/organisation'
import { bodyNames, organisationWords } from '#copy/organisation/organisation'
import { levelNames } from '#copy/organisation/names'
import type { OrgLevel } from '#domain/organisation/OrgUnit'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Section } from '../../../components/section/Section'
import { Tag } from '../../../components/tag/Tag'
import { withinReach } from '../reachable'
import { SeatRows } from '../seats/SeatRows'
import '../chart/chart.scss'

interface UnitBodyProperties {
  view: OrganisationView
  /** Where the person holds the post in which they look. */
  ownOrgUnitId: string
  onOpen: (orgUnitId: string) => void
}

/** An org unit: its place in the tree, who sits in its body, its members, and what lies below. */
export const UnitBody = ({ view, ownOrgUnitId, onOpen }: UnitBodyProperties): ReactNode => {
  const { unit, body, members, below } = view
  return (
    <>
      <View className="v-chart__head">
        <View className="v-chart__name">{unit.name}</View>
        <View className="v-chart__note">{`${levelNames[unit.level]} · ${bodyNames[body.kind]}`}</View>
      </View>
      <View className="v-chart__columns">
        <View>
          <Section title={`${organisationWords.seats} · ${vacancyWords(body.vacancies)}`}>
            <SeatRows seats={body.seats} />
          </Section>
        </View>
        <View>
          <Ancestors view={view} ownOrgUnitId={ownOrgUnitId} onOpen={onOpen} />
          {members.length > 0 && (
            <Section title={organisationWords.members}>
              <CellGroup>
                {members.map(({ id, name, vacancies }) => (
                  <Cell
                    key={id}
                    icon="building"
                    title={name}
                    value={<Vacancies count={vacancies} />}
                    onTap={() => {
                      onOpen(id)
                    }}
                  />
                ))}
              </CellGroup>
            </Section>
          )}
          {below.length > 0 && (
            <Section title={belowTitles[unit.level] ?? organisationWords.below}>
              <CellGroup>
                {below.map(place => (
                  <BelowRow key={place.id} place={place} onOpen={onOpen} />
                ))}
              </CellGroup>
            </Section>
          )}
        </View>
      </View>
    </>
  )
}

const belowTitles: Partial<Record<OrgLevel, string>> = {
  district: organisationWords.belowDistrict,
  subdistrict: organisationWords.belowSubdistrict,
  community: organisationWords.belowCommunity,
}

const vacancyWords = (count: number): string =>
  count === 0 ? organisationWords.noVacancies : organisationWords.vacancies(count)

const Vacancies = ({ count }: { count: number }): ReactNode =>
  count === 0 ? null : <Tag label={organisationWords.vacancies(count)} tone="near" />

/** The way up, nearest first; what lies above one's own post is named, not opened. */
const Ancestors = ({ view: { ancestors }, ownOrgUnitId, onOpen }: UnitBodyProperties): ReactNode => {
  const open = withinReach(ancestors, ownOrgUnitId)
  return ancestors.length === 0 ? null : (
    <Section title={organisationWords.path}>
      <CellGroup>
        {ancestors.map(ancestor => (
          <Cell
            key={ancestor.id}
            icon="up"
            title={ancestor.name}
            note={levelNames[ancestor.level]}
            onTap={
              open.includes(ancestor)
                ? () => {
                    onOpen(ancestor.id)
                  }
                : undefined
            }
          />
        ))}
      </CellGroup>
    </Section>
  )
}

type Below = OrganisationView['below'][number]

const BelowRow = ({ place, onOpen }: { place: Below; onOpen: (id: string) => void }): ReactNode => {
  const { id, name, vacancies, hasBranch, grid, gridWorker, partyBuildingHead } = place
  return (
    <Cell
      icon="building"
      title={grid === null ? name : `${grid} ${name}`}
      note={
        hasBranch === null ? undefined : (
          <>
            <View>{hasBranch ? organisationWords.hasBranch : organisationWords.noBranch}</View>
            <View>{organisationWords.gridPeople(gridWorker, partyBuildingHead)}</View>
          </>
        )
      }
      value={<Vacancies count={vacancies} />}
      onTap={() => {
        onOpen(id)
      }}
    />
  )
}
