import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import { privacyWords } from '#copy/privacy/privacy'
import type { Instant } from '#domain/kernel/decision'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { toast } from '../../../components/toast/message'
import { openLink } from './openLink'
import './privacy.scss'

type Exported = Output<'exportMyData'>

/** Everything kept about me, as a page to read and a file for machines. */
export function ExportData({ now }: { now: Instant }): ReactNode {
  const [exported, setExported] = useState<Exported | null>(null)
  const { busy, refusal, run } = useWrite('exportMyData')
  const start = async () => {
    const outcome = await run({})
    if (outcome.ok) setExported(outcome.output)
  }
  return (
    <Section title={privacyWords.export} card>
      <View className="v-privacy__small">{privacyWords.exportNote}</View>
      {exported !== null && <Links exported={exported} now={now} />}
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-privacy__button">
        <Button
          id="export"
          label={exported === null ? privacyWords.exportNow : privacyWords.exportAgain}
          loading={busy}
          onTap={() => {
            void start()
          }}
        />
      </View>
    </Section>
  )
}

const Links = ({ exported, now }: { exported: Exported; now: Instant }): ReactNode => (
  <View className="v-export">
    <View>{privacyWords.exported(sayInstant(exported.expiresAt, now))}</View>
    <View className="v-privacy__small">
      {exported.sections
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => privacyWords.exportSection(name, count))
        .join(' · ')}
    </View>
    <Link name={privacyWords.exportPage} url={exported.page} />
    <Link name={privacyWords.exportFile} url={exported.json} />
  </View>
)

const Link = ({ name, url }: { name: string; url: string }): ReactNode => (
  <View className="v-export__link">
    {openLink !== null && (
      <Button
        small
        label={privacyWords.openNamed(name)}
        onTap={() => {
          openLink?.(url)
        }}
      />
    )}
    <Button
      small
      label={privacyWords.copyNamed(name)}
      onTap={() => {
        copy(url)
      }}
    />
  </View>
)

const copy = (url: string): void => {
  Taro.setClipboardData({ data: url }).then(
    () => {
      toast(privacyWords.linkCopied)
    },
    () => {
      toast(privacyWords.notCopied, 'warn')
    },
  )
}
