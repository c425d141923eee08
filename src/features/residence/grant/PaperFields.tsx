import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { proxyPaper, proxyWords } from '#copy/residence/proxies'
import { sensitiveConsentWords } from '#copy/residence/residence'
import { Button } from '../../../components/button/Button'
import { PhotoPicker } from '../../../components/photo-picker/PhotoPicker'
import type { PhotoBook } from '../../../components/photo-picker/usePhotos'
import { toast } from '../../../components/toast/message'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { FieldError } from '../../../components/field-error/FieldError'
import { SensitiveConsent } from '../consent/SensitiveConsent'
import type { Draft } from './draft'
import type { Subject } from './request'
import './grant.scss'

interface PaperFieldsProperties {
  me: Me
  draft: Draft
  subject: Subject | null
  /** Title of the one vote that it is for. */
  voteTitle: string | null
  book: PhotoBook
  error: string | undefined
}

/** Photos of the signed paper, and what such a paper looks like. */
export function PaperFields(properties: PaperFieldsProperties): ReactNode {
  const { me, draft, book, error } = properties
  return (
    <View className="v-grant__part" id="grant-paper">
      <View className="v-grant__label">{proxyWords.paper}</View>
      <View className="v-grant__note v-grant__note--inset">{proxyWords.paperNote[draft.kind]}</View>
      {draft.kind !== 'guardian' && <Sample text={sampleOf(draft.kind, properties)} />}
      <SensitiveConsent agreed={me.agreed} without={sensitiveConsentWords.needed}>
        <PhotoPicker label={proxyWords.paperPhotos} book={book} />
      </SensitiveConsent>
      <FieldError words={error} />
    </View>
  )
}

const Sample = ({ text }: { text: string }): ReactNode => (
  <Disclosure title={proxyWords.sample} id="paper-sample">
    <View className="v-grant__sample">{text}</View>
    <Button
      small
      id="copy-sample"
      label={proxyWords.copySample}
      onTap={() => {
        Taro.setClipboardData({ data: text }).then(
          () => {
            toast(proxyWords.sampleCopied)
          },
          () => {
            toast(proxyWords.notCopied, 'warn')
          },
        )
      }}
    />
  </Disclosure>
)

const sampleOf = (
  kind: 'delegation' | 'representative',
  { me, draft, subject, voteTitle }: PaperFieldsProperties,
): string =>
  proxyPaper(kind, {
    compoundName: subject?.compoundName ?? '',
    units: subject?.units.map(({ label }) => label).join('、') ?? '',
    principal: me.name,
    holder: draft.holderName.trim(),
    matter: proxyWords.matter(draft.term === 'vote' ? (voteTitle ?? '') : ''),
    term: draft.term === 'vote' ? proxyWords.terms.vote : proxyWords.terms[draft.term],
  })
