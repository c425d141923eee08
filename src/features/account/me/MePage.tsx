import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accountWords } from '#copy/account/account'
import { keyOfActing } from '../../../cloud/acting'
import { loadMe } from '../../../cloud/useMe'
import { useCall } from '../../../cloud/useCall'
import { Avatar } from '../../../components/avatar/Avatar'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { Page } from '../../../components/page/Page'
import {
  openInbox,
  openPrivacy,
  openProxies,
  openSettings,
  openTab,
  openUnits,
} from '../../../navigation/open'
import { PersonaBar } from '../../personas/Personas'
import { useFresh } from '../../../reading/useFresh'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { ElderModeSwitch } from '../settings/LookSettings'
import { ActingOptions } from '../../../session/ActingSwitch'
import { OfficeCells } from '../../organisation/OfficeEntries'
import './me.scss'

export default function MePage(): ReactNode {
  return (
    <ForKnownPerson title={accountWords.me} tab>
      {known => <Mine {...known} />}
    </ForKnownPerson>
  )
}

function Mine({ me, everyPost, acting }: Known): ReactNode {
  const { output: inbox, reload } = useCall('inbox', { cursor: null })
  useFresh(async () => {
    await Promise.all([reload(), loadMe()])
  })
  return (
    <Page title={accountWords.me} tab demonstration={me.demo}>
      <PersonaBar />
      <View className="v-me__head">
        <Avatar name={me.name} />
        <View>
          <View className="v-me__name">{me.name}</View>
          <View className="v-me__phone">{me.phone}</View>
        </View>
      </View>
      {everyPost.length > 0 && <Acting me={me} everyPost={everyPost} acting={acting} />}
      <ElderModeSwitch />
      <CellGroup>
        <Cell
          id="me-inbox"
          icon="bell"
          title={accountWords.inbox}
          value={inbox === null ? undefined : unreadWords(inbox.unread)}
          onTap={openInbox}
        />
        <Cell
          id="me-units"
          icon="building"
          title={accountWords.units}
          value={accountWords.unitsCount(me.occupancies.length, everyPost.length) || accountWords.none}
          onTap={openUnits}
        />
        <Cell id="me-proxies" icon="document" title={accountWords.proxies} onTap={openProxies} />
        <Cell
          id="me-privacy"
          icon="info"
          title={accountWords.privacyEntry}
          value={me.agreed.includes('privacyAgreement') ? undefined : accountWords.newAgreement}
          onTap={openPrivacy}
        />
        <Cell id="me-settings" icon="settings" title={accountWords.settings} onTap={openSettings} />
      </CellGroup>
    </Page>
  )
}

const unreadWords = (unread: number): string =>
  unread === 0 ? accountWords.allRead : accountWords.unread(unread)

/** The present identity; whoever has several changes it here. */
const Acting = (person: Pick<Known, 'me' | 'everyPost' | 'acting'>): ReactNode => (
  <View className="v-me__acting">
    <ActingOptions {...person} />
    <View className="v-me__acting-note">{accountWords.actingAsNote}</View>
    {person.acting !== 'resident' && (
      <CellGroup>
        <Cell
          id="me-workbench"
          icon="service"
          title={accountWords.toWorkbench}
          onTap={() => {
            openTab('services')
          }}
        />
      </CellGroup>
    )}
    {person.acting !== 'resident' && person.me.posts[0] !== undefined && (
      <OfficeCells key={keyOfActing(person.acting)} post={person.me.posts[0]} />
    )}
  </View>
)
