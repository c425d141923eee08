import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { BodyView, LookedAfter, SeatView } from '#contracts/organisation'
import { bodyNames, organisationWords } from '#copy/organisation/organisation'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { openOrganisation } from '../../../navigation/openOffice'
import { SeatRows } from '../seats/SeatRows'
import { BranchFigure } from './BranchFigure'
import './chart.scss'

interface ChartProperties {
  chart: LookedAfter
  /** Where the person holds posts that may look into the organisation: there and below. */
  ownOrgUnitIds: readonly string[]
}

/** Who looks after a compound, nearest first: my building, the grid, the branch, and the bodies above. */
export function Chart({ chart, ownOrgUnitIds }: ChartProperties): ReactNode {
  const { compound, grid, standIn, hasBranch, mine, bodies } = chart
  const here = bodies.find(({ orgUnit }) => orgUnit.id === compound.id)
  const above = bodies.filter(({ orgUnit }) => orgUnit.id !== compound.id)
  // Nearest first, so everything up to the highest own one lies at or below it.
  const highest = bodies.map(({ orgUnit }) => ownOrgUnitIds.includes(orgUnit.id)).lastIndexOf(true)
  const open = bodies.slice(0, highest + 1)
  return (
    <>
      <View className="v-chart__head">
        <View className="v-chart__name">{compound.name}</View>
        <View className="v-chart__note">{organisationWords.grid(grid)}</View>
      </View>
      {standIn !== null && <Notice words={organisationWords.standIn(standIn, hasBranch)} />}
      <View className="v-chart__columns">
        <View>
          {mine.length > 0 && (
            <Section title={organisationWords.mine}>
              <SeatRows seats={mine} />
            </Section>
          )}
          {here !== undefined && hasBranch && (
            <Section title={organisationWords.branch}>
              <BranchFigure seats={here.seats} />
            </Section>
          )}
          {here !== undefined && <InTheCompound seats={here.seats} />}
        </View>
        <View>
          {above.map(body => (
            <BodyAbove key={body.orgUnit.id} body={body} mayLookInto={open.includes(body)} />
          ))}
        </View>
      </View>
    </>
  )
}

const ofBranch = ({ role }: SeatView): boolean => role === 'branchSecretary' || role === 'branchMember'
const ofGrid = ({ role, leadsGrid }: SeatView): boolean => role === 'gridWorker' || leadsGrid

/** The grid's two, property and owners' committee, and the heads of all buildings behind one tap. */
const InTheCompound = ({ seats }: Pick<BodyView, 'seats'>): ReactNode => {
  const heads = seats.filter(({ role, buildingId }) => role === 'buildingHead' && buildingId !== null)
  const others = seats.filter(seat => !ofBranch(seat) && !ofGrid(seat) && seat.role !== 'buildingHead')
  return (
    <>
      <Section title={organisationWords.gridTitle}>
        <SeatRows seats={seats.filter(ofGrid)} />
        <View className="v-chart__tip">{organisationWords.gridNote}</View>
      </Section>
      <Section title={organisationWords.others}>
        <SeatRows seats={others} />
      </Section>
      {heads.length > 0 && (
        <Disclosure title={organisationWords.heads(heads.length)} id="building-heads">
          <SeatRows seats={heads} />
        </Disclosure>
      )}
    </>
  )
}

const BodyAbove = ({ body, mayLookInto }: { body: BodyView; mayLookInto: boolean }): ReactNode => (
  <Section
    title={`${body.orgUnit.name} · ${bodyNames[body.kind]}`}
    more={
      mayLookInto
        ? {
            label: organisationWords.whole,
            onTap: () => {
              openOrganisation(body.orgUnit.id)
            },
          }
        : undefined
    }
  >
    <SeatRows seats={body.seats} />
  </Section>
)
