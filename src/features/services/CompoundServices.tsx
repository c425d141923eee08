import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CompoundView } from '#contracts/organisation'
import { sayRefusal } from '#copy/refusals'
import { emergencyWords } from '#copy/kernel/emergency'
import { servicesWords } from '#copy/services/services'
import { useCall } from '../../cloud/useCall'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { Failure } from '../../components/failure/Failure'
import { Section } from '../../components/section/Section'
import { Skeleton } from '../../components/skeleton/Skeleton'
import { Contacts } from '../organisation/Contacts'
import { nearestFirst } from '../organisation/nearestFirst'
import { EmergencyNumbers } from '../../components/emergency-numbers/EmergencyNumbers'
import { openAnnouncements, openCatalogue, openChart } from '../../navigation/openOffice'
import { useFresh } from '../../reading/useFresh'
import { compoundToShow } from '../../session/compoundToShow'
import type { Known } from '../../session/ForKnownPerson'
import { NoHome } from '../../session/NoHome'
import { CompoundFacts } from './CompoundFacts'
import './services.scss'

/** Numbers that are always there, who looks after my compound, and what it consists of. */
export function CompoundServices({ me, compoundId }: Known): ReactNode {
  const shown = compoundToShow(me, compoundId)
  const { output, refusal, reload } = useCall('compound', shown === null ? null : { compoundId: shown })
  useFresh(reload)
  const compound = output?.id === shown ? output : null
  const mine = me.occupancies.map(({ buildingId }) => buildingId)
  return (
    <>
      <Section title={emergencyWords.title} card>
        <EmergencyNumbers />
        <View className="v-services__tip">{emergencyWords.tip}</View>
      </Section>
      {shown === null && <NoHome words={servicesWords.noCompound} />}
      {compound !== null && (
        <>
          <Section
            title={servicesWords.contacts}
            more={{
              label: servicesWords.chart,
              onTap: () => {
                openChart(compound.id)
              },
            }}
          >
            <Contacts contacts={nearestFirst(compound.contacts, mine)} buildingName={nameIn(compound)} />
          </Section>
          <CellGroup>
            <Cell
              id="to-announcements"
              icon="bell"
              title={servicesWords.announcements}
              onTap={() => {
                openAnnouncements(compound.id)
              }}
            />
            <Cell
              id="to-catalogue"
              icon="people"
              title={servicesWords.catalogue}
              onTap={() => {
                openCatalogue(compound.id)
              }}
            />
          </CellGroup>
          <CompoundFacts compound={compound} />
        </>
      )}
      {compound === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {shown !== null && compound === null && refusal === null && <Skeleton />}
    </>
  )
}

const nameIn =
  ({ buildings }: CompoundView) =>
  (buildingId: string): string | undefined =>
    buildings.find(({ id }) => id === buildingId)?.name
