import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { lookNames, privacyWords } from '#copy/privacy/privacy'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { ListView } from '../../../components/list-view/ListView'
import { Section } from '../../../components/section/Section'
import type { Pages, Row } from '../../../reading/usePages'
import './privacy.scss'

/** Everybody who has looked at my data, as what and why; latest first. */
export const Looks = ({ pages, now }: { pages: Pages<'myLooks'>; now: Instant }): ReactNode => (
  <Section title={privacyWords.looks}>
    <View className="v-privacy__note">{privacyWords.looksNote}</View>
    <ListView
      label={privacyWords.looks}
      items={pages.rows}
      keyOf={look => look.id}
      render={look => <OneLook look={look} now={now} />}
      error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
      onRetry={pages.retry}
      empty={{ words: privacyWords.noLooks }}
      turning={pages.turning}
    />
  </Section>
)

const OneLook = ({ look, now }: { look: Row<'myLooks'>; now: Instant }): ReactNode => (
  <View className="v-look" {...aria({ role: 'listitem' })}>
    <Icon name="info" />
    <View className="v-look__words">
      <View>
        {privacyWords.lookBy(look.byName, roleNames[look.role], look.orgName ?? '')} {lookNames[look.what]}
      </View>
      <View>{privacyWords.lookReason(look.reason)}</View>
      <View className="v-look__when">
        {sayInstant(look.at, now)} · {privacyWords.lookAbout(look.about.thing)}
      </View>
    </View>
  </View>
)
