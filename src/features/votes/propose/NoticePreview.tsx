import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { officialNotice } from '#copy/votes/officialNotice'
import { proposeWords } from '#copy/votes/propose'
import type { Instant } from '#domain/kernel/decision'
import type { Convening } from '#domain/votes/convening'
import { articleOf, matterAt } from '#domain/votes/matters'
import { rulePresetAt } from '#domain/votes/presets'
import { Section } from '../../../components/section/Section'
import { instantOf } from '../../../components/date-time/dayAndTime'
import type { Draft } from './draft'

interface NoticePreviewProperties {
  draft: Draft
  compoundName: string
  convening: Convening | null
  convener: string
  now: Instant
}

/** The announcement as it will be posted, growing with the form. */
export function NoticePreview(properties: NoticePreviewProperties): ReactNode {
  const { draft, compoundName, convening, convener, now } = properties
  const opensAt = instantOf(draft.opens)
  const closesAt = instantOf(draft.closes)
  if (opensAt === null || closesAt === null) return null
  return (
    <Section title={proposeWords.preview}>
      <View className="v-propose__notice">
        {officialNotice({
          compoundName,
          title: draft.title,
          body: draft.body,
          effect: draft.effect,
          questions: draft.questions,
          matter: draft.matter === null ? null : matterAt(draft.matter, now),
          article: draft.matter === null ? null : articleOf(matterAt(draft.matter, now), now),
          convening,
          rule: rulePresetAt(draft.preset, now),
          opensAt,
          closesAt,
          convener,
          announcedAt: now,
        })}
      </View>
    </Section>
  )
}
