import { useState, type ReactNode } from 'react'
import type { AnnouncementView } from '#contracts/announcements'
import type { CallRefusal } from '#contracts/kernel/refusals'
import { fieldLimits } from '#contracts/kernel/limits'
import { announcementWords } from '#copy/announcements/announcements'
import { announcementKindNames } from '#copy/announcements/names'
import { sayRefusal } from '#copy/refusals'
import { announcementKinds } from '#domain/announcements/kinds'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { DateTimeField } from '../../../components/date-time/DateTimeField'
import { instantOf } from '../../../components/date-time/dayAndTime'
import { FieldError } from '../../../components/field-error/FieldError'
import { TextArea } from '../../../components/field/TextArea'
import { IconGrid } from '../../../components/icon-grid/IconGrid'
import { Notice } from '../../../components/notice/Notice'
import { Sheet } from '../../../components/sheet/Sheet'
import { useDraft } from '../../../drafts/useDraft'
import { kindIcons } from '../kindIcons'
import { BuildingChoice } from './BuildingChoice'
import { announcementDrafts, correctionDraftsOf, type AnnouncementDraft } from './draft'

export interface AnnounceFormProperties {
  personId: string
  compoundId: string
  buildings: readonly { readonly id: string; readonly name: string }[]
  /** What is corrected; null for a new one. */
  before: AnnouncementView | null
  onDone: (said: string) => void
  onClose: () => void
}

const kindOptions = announcementKinds.map(value => ({
  value,
  label: announcementKindNames[value],
  icon: kindIcons[value],
}))

const TEXT_AT_LEAST = 4
const placed = ['text', 'from', 'until']

/** The words of a refusal at the one field it points at. */
const errorAt = (refusal: CallRefusal | null, field: string): string | undefined =>
  refusal?.field === field ? sayRefusal(refusal) : undefined

/** What is sent; null while something is missing. */
const readyIn = ({ kind, text, buildingIds, ...times }: AnnouncementDraft) => {
  const [from, until] = [instantOf(times.from), instantOf(times.until)]
  const words = text.trim()
  if (kind === null || words.length < TEXT_AT_LEAST || from === null || until === null) return null
  return { kind, words: { text: words, buildingIds, from, until } }
}

/** Sends a new one or a correction. */
const useSending = ({ compoundId, before }: Pick<AnnounceFormProperties, 'compoundId' | 'before'>) => {
  const posting = useWrite('postAnnouncement')
  const correcting = useWrite('correctAnnouncement')
  const { busy, refusal, forget } = before === null ? posting : correcting
  const send = async ({ kind, words }: NonNullable<ReturnType<typeof readyIn>>): Promise<boolean> => {
    const outcome =
      before === null
        ? await posting.run({ compoundId, kind, ...words })
        : await correcting.run({ announcementId: before.id, ...words })
    return outcome.ok
  }
  return { busy, refusal, forget, send }
}

/** Makes an announcement, or corrects one; kept on the phone until it was sent. */
export function AnnounceForm(properties: AnnounceFormProperties): ReactNode {
  const { personId, compoundId, buildings, before, onDone, onClose } = properties
  const [drafts] = useState(() => (before === null ? announcementDrafts : correctionDraftsOf(before)))
  const about = before?.id ?? compoundId
  const { draft, change } = useDraft(drafts, personId, about)
  const [tried, setTried] = useState(false)
  const { busy, refusal, forget, send } = useSending({ compoundId, before })
  const submit = async () => {
    setTried(true)
    const ready = readyIn(draft)
    if (ready === null || !(await send(ready))) return
    drafts.drop(personId, about)
    onDone(before === null ? announcementWords.posted : announcementWords.correctedDone)
  }
  const edit = (part: Partial<AnnouncementDraft>) => {
    forget()
    change(part)
  }
  const alone = refusal !== null && !placed.includes(refusal.field ?? '') ? refusal : null
  const needs = (missing: boolean, words: string) => (tried && missing ? words : undefined)
  return (
    <Sheet
      title={before === null ? announcementWords.postTitle : announcementWords.correctTitle}
      onClose={onClose}
      footer={
        <>
          {alone !== null && <Notice tone="over" words={sayRefusal(alone)} />}
          <Button
            id="send-announcement"
            kind="primary"
            label={before === null ? announcementWords.sendPost : announcementWords.sendCorrection}
            loading={busy}
            onTap={() => {
              void submit()
            }}
          />
        </>
      }
    >
      {before === null && (
        <>
          <FieldError words={needs(draft.kind === null, announcementWords.needKind)} />
          <IconGrid
            label={announcementWords.kind}
            options={kindOptions}
            value={draft.kind ?? undefined}
            onChange={kind => {
              edit({ kind })
            }}
          />
        </>
      )}
      <TextArea
        id="announcement-text"
        label={announcementWords.text}
        value={draft.text}
        limit={fieldLimits.note}
        placeholder={announcementWords.textHint}
        required
        error={
          needs(draft.text.trim().length < TEXT_AT_LEAST, announcementWords.needText) ??
          errorAt(refusal, 'text')
        }
        onChange={text => {
          edit({ text })
        }}
      />
      <DateTimeField
        id="announcement-from"
        label={announcementWords.from}
        value={draft.from}
        error={needs(instantOf(draft.from) === null, announcementWords.needTime) ?? errorAt(refusal, 'from')}
        onChange={from => {
          edit({ from })
        }}
      />
      <DateTimeField
        id="announcement-until"
        label={announcementWords.untilLabel}
        value={draft.until}
        hint={announcementWords.untilHint}
        error={
          needs(instantOf(draft.until) === null, announcementWords.needTime) ?? errorAt(refusal, 'until')
        }
        onChange={until => {
          edit({ until })
        }}
      />
      <BuildingChoice
        buildings={buildings}
        chosen={draft.buildingIds}
        onChange={buildingIds => {
          edit({ buildingIds })
        }}
      />
    </Sheet>
  )
}
