import type { ReactNode } from 'react'
import { productName } from '#copy/kernel/components'
import { accountWords } from '#copy/account/account'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Page } from '../../../components/page/Page'
import { Section } from '../../../components/section/Section'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { ElderModeSwitch, ThemeChoice } from './LookSettings'

export default function SettingsPage(): ReactNode {
  return (
    <ForKnownPerson title={accountWords.settingsTitle}>
      {({ me }) => (
        <Page title={accountWords.settingsTitle} demonstration={me.demo}>
          <Section title={accountWords.look}>
            <ElderModeSwitch />
            <ThemeChoice />
          </Section>
          <Section title={accountWords.about}>
            <CellGroup tip={me.demo ? accountWords.demonstrationTip : undefined}>
              <Cell title={productName} note={accountWords.privacy} />
              <Cell
                title={accountWords.demonstration}
                value={me.demo ? accountWords.demonstrationOn : accountWords.liveData}
              />
            </CellGroup>
          </Section>
        </Page>
      )}
    </ForKnownPerson>
  )
}
