import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { Me } from '#contracts/account'
import { fieldLimits } from '#contracts/kernel/limits'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { usePhotos, type PhotoBook } from '../components/photo-picker/usePhotos'
import { uploadFor } from '../session/uploadFor'
import type { Drafts } from './declareDrafts'
import type { KeptPhoto } from './keptPhoto'
import { useDraft } from './useDraft'
import { asPhotoDrafts, useKeptPhotos } from './useKeptPhotos'

type Problems<Field extends string> = Partial<Record<Field, string>>

/** What belongs to one kind of form; the same value each time. */
export interface FormRules<Field extends string> {
  /** In the order of the form; the element of each has the id `name-field`. */
  readonly name: string
  readonly fields: readonly Field[]
  /** A refusal at the field that it points at; nothing where it points at none. */
  readonly problemsFrom: (refusal: CallRefusal) => Problems<Field>
  /** Without what has mended itself meanwhile: photos go on arriving after the person has tapped. */
  readonly stillStanding: (problems: Problems<Field>, book: PhotoBook) => Problems<Field>
}

export interface DraftForm<Draft, Field extends string> {
  readonly draft: Draft
  /** A change by the person, which takes every problem away. */
  readonly edit: (part: Partial<Draft>) => void
  readonly book: PhotoBook
  readonly problems: Problems<Field>
  /** Shows problems at their fields and goes to the first one; none takes them away. */
  readonly show: (problems: Problems<Field>) => void
  /** It is what was left unsent the last time. */
  readonly reused: boolean
}

/**
 * A form with photos: every change is kept on the phone at once, photos are sent as they are chosen, and what is wrong
 * is said at its field. `drafts` must be the same value each time.
 */
export const useDraftForm = <Draft extends { readonly photos: KeptPhoto[] }, Field extends string>(
  { personId, uploadFolder }: Pick<Me, 'personId' | 'uploadFolder'>,
  compoundId: string,
  drafts: Drafts<Draft>,
  { name, fields, stillStanding }: FormRules<Field>,
): DraftForm<Draft, Field> => {
  const { draft, change, reused } = useDraft(drafts, personId, compoundId)
  const book = usePhotos(uploadFor({ uploadFolder }), fieldLimits.photos, asPhotoDrafts(draft.photos))
  const [problems, setProblems] = useState<Problems<Field>>({})
  useKeptPhotos(
    book.photos,
    useCallback(
      (photos: KeptPhoto[]) => {
        // Every draft has photos, which the compiler does not see of a part of one.
        change({ photos } as Partial<Draft>)
      },
      [change],
    ),
  )
  const show = (found: Problems<Field>) => {
    setProblems(found)
    const first = fields.find(field => found[field] !== undefined)
    // A page that cannot be scrolled shows the field already.
    if (first !== undefined)
      Taro.pageScrollTo({ selector: `#${name}-${first}`, offsetTop: -80, duration: 0 }).catch(() => undefined)
  }
  const edit = (part: Partial<Draft>) => {
    setProblems({})
    change(part)
  }
  return { draft, edit, book, problems: stillStanding(problems, book), show, reused }
}

/** A refusal that points at no field of the form stands for itself; null where a field says it. */
export const unplaced = <Field extends string>(
  refusal: CallRefusal | null,
  { problemsFrom }: Pick<FormRules<Field>, 'problemsFrom'>,
): CallRefusal | null => (refusal === null || Object.keys(problemsFrom(refusal)).length > 0 ? null : refusal)
