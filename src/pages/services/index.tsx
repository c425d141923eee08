import { useState, type ReactNode } from 'react'
import { servicesWords } from '#copy/screens/services'
import { workWords } from '#copy/screens/work'
import { Page } from '../../components/page/Page'
import { Segmented } from '../../components/segmented/Segmented'
import { ForKnownPerson, type Known } from '../../session/ForKnownPerson'
import { Workbench } from '../../workbench/Workbench'
import { ActingSwitch } from '../../workbench/ActingSwitch'
import { CompoundServices } from './CompoundServices'

export default function ServicesPage(): ReactNode {
  return (
    <ForKnownPerson title={servicesWords.title} tab>
      {known => (known.actingAt === null ? <Services {...known} /> : <Work {...known} at={known.actingAt} />)}
    </ForKnownPerson>
  )
}

const Services = (known: Known): ReactNode => (
  <Page title={servicesWords.title} tab demonstration={known.me.demo}>
    <CompoundServices {...known} />
  </Page>
)

/** Whoever acts in a post has the workbench here, and the services behind a switch. */
function Work({ at, ...known }: Known & { at: string }): ReactNode {
  const [shown, setShown] = useState<'workbench' | 'services'>('workbench')
  return (
    <Page title={workWords[shown]} tab wide={shown === 'workbench'} demonstration={known.me.demo}>
      <Segmented
        label={workWords.switchTop}
        segments={[
          { value: 'workbench', label: workWords.workbench },
          { value: 'services', label: workWords.services },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === 'workbench' ? (
        <>
          <ActingSwitch me={known.me} actingAt={at} />
          <Workbench key={at} me={known.me} orgUnitId={at} />
        </>
      ) : (
        <CompoundServices {...known} />
      )}
    </Page>
  )
}
