import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { fieldLimits } from '#contracts/kernel/limits'
import { sayRefusal } from '#copy/refusals'
import { headWords, rulingAnswerNames, rulingAnswerNotes, rulingEvidenceNames } from '#copy/rosters/heads'
import {
  rulingAnswers,
  rulingEvidence,
  type RulingAnswer,
  type RulingEvidence,
} from '#domain/rosters/heads/Ruling'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { FieldError } from '../../../components/field-error/FieldError'
import { Notice } from '../../../components/notice/Notice'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { Sheet } from '../../../components/sheet/Sheet'
import type { Asked } from './asked'
import { HeadChecks } from './HeadChecks'
import './heads.scss'

interface AskSheetProperties {
  compoundId: string
  asked: Asked
  onSent: () => void
  onClose: () => void
}

const answers = rulingAnswers.map(value => ({
  value,
  label: rulingAnswerNames[value],
  note: rulingAnswerNotes[value],
}))
const papers = rulingEvidence.map(value => ({ value, label: rulingEvidenceNames[value] }))

/** Are the owners of these homes one person? Which homes, the answer, what was seen. */
export function AskSheet({ compoundId, asked, onSent, onClose }: AskSheetProperties): ReactNode {
  const [chosen, setChosen] = useState<readonly number[]>(asked.heads.map((_, at) => at))
  const [answer, setAnswer] = useState<RulingAnswer>()
  const [evidence, setEvidence] = useState<RulingEvidence>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useWrite('proposeRuling')
  const unitIds = asked.heads.flatMap(({ units }, at) =>
    chosen.includes(at) ? units.map(({ id }) => id) : [],
  )
  const send = async () => {
    setTried(true)
    if (chosen.length < 2 || answer === undefined || evidence === undefined) return
    const outcome = await run({ compoundId, unitIds, answer, evidence, note })
    if (outcome.ok) onSent()
  }
  return (
    <Sheet
      title={asked.name}
      onClose={onClose}
      footer={
        <>
          {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
          <Button
            id="send-ruling"
            kind="primary"
            label={headWords.send}
            loading={busy}
            onTap={() => {
              void send()
            }}
          />
        </>
      }
    >
      <View className="v-heads__question">{headWords.question(asked.heads.length)}</View>
      <HeadChecks heads={asked.heads} chosen={chosen} onChange={setChosen} />
      <FieldError words={chosen.length < 2 ? headWords.atLeastTwo : undefined} />
      <OptionGroup label={headWords.answer} options={answers} value={answer} onChange={setAnswer} />
      <FieldError words={tried && answer === undefined ? headWords.chooseAnswer : undefined} />
      <OptionGroup label={headWords.evidence} options={papers} value={evidence} onChange={setEvidence} />
      <FieldError words={tried && evidence === undefined ? headWords.chooseEvidence : undefined} />
      <TextArea
        id="ruling-note"
        label={headWords.note}
        value={note}
        limit={fieldLimits.note}
        placeholder={headWords.noteHint}
        onChange={setNote}
      />
      <View className="v-heads__beside">{headWords.sendSentence}</View>
    </Sheet>
  )
}
