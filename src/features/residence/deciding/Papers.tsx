import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ClaimDetail } from '#contracts/residence/decisions'
import { approvalWords } from '#copy/residence/approvals'
import { Notice } from '../../../components/notice/Notice'
import { PhotoStrip } from '../../../components/photo-strip/PhotoStrip'
import { Section } from '../../../components/section/Section'
import './request.scss'

interface PapersProperties {
  title: string
  photos: readonly string[]
  withheld: ClaimDetail['papersWithheld']
  /** Where none was given. */
  none: string
  /** What can be done without those that are withheld; said to whoever may decide. */
  without: string | null
}

/** Photos to hold a request against; of those whose consent was withdrawn, that there were some. */
export const Papers = ({ title, photos, withheld, none, without }: PapersProperties): ReactNode => (
  <Section title={title} card={withheld === null}>
    {withheld !== null && (
      <View id="papers-withheld">
        <Notice tone="near" icon="info" words={`${sayWithheld(withheld)}${without ?? ''}`} />
      </View>
    )}
    {withheld === null && photos.length === 0 && <View className="v-request__none">{none}</View>}
    {photos.length > 0 && <PhotoStrip photos={photos} />}
  </Section>
)

const sayWithheld = ({ count, gone }: NonNullable<PapersProperties['withheld']>): string =>
  gone ? approvalWords.papersGone(count) : approvalWords.papersWithheld(count)
