import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { RosterImportView, RosterQuestionView } from '#contracts/rosters'
import { sayRefusal } from '#copy/refusals'
import { questionWords } from '#copy/rosters/questions'
import { useCall } from '../../../cloud/useCall'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { Failure } from '../../../components/failure/Failure'
import { FieldError } from '../../../components/field-error/FieldError'
import { Notice } from '../../../components/notice/Notice'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { openRoster } from '../../../navigation/openOffice'
import { Question } from './Question'
import './questions.scss'

/** Choices by the ids of their questions. */
type Answers = Readonly<Record<string, string>>

/** What only a person knows about the file, to be answered before anything of it can be confirmed. */
export function Questions({ imported }: { imported: RosterImportView }): ReactNode {
  const { output, refusal, reload } = useCall('listRosterQuestions', { importId: imported.id })
  if (output !== null) return <Answering importId={imported.id} questions={output.questions} />
  if (refusal === null) return <Skeleton rows={4} />
  return (
    <Failure
      words={sayRefusal(refusal)}
      onRetry={() => {
        void reload()
      }}
    />
  )
}

interface AnsweringProperties {
  importId: string
  questions: readonly RosterQuestionView[]
}

function Answering({ importId, questions }: AnsweringProperties): ReactNode {
  const [answers, setAnswers] = useState<Answers>({})
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useWrite('answerRoster')
  const open = questions.filter(({ id }) => answers[id] === undefined).length
  const send = async () => {
    setTried(true)
    if (open > 0) return
    const given = questions.map(({ id, suggested }) => ({ question: id, choice: answers[id] ?? suggested }))
    const outcome = await run({ importId, answers: given })
    // On top of this page: whoever has slipped comes back and answers otherwise.
    if (outcome.ok) openRoster(outcome.output.import.id)
  }
  return (
    <View className="v-questions" id="roster-questions">
      <View className="v-questions__title">{questionWords.title(questions.length)}</View>
      <View className="v-questions__why">{questionWords.why}</View>
      <Button
        id="accept-suggested"
        label={questionWords.acceptAll}
        onTap={() => {
          setAnswers(Object.fromEntries(questions.map(({ id, suggested }) => [id, suggested])))
        }}
      />
      {questions.map(question => (
        <Question
          key={question.id}
          question={question}
          value={answers[question.id]}
          onChange={choice => {
            setAnswers(before => ({ ...before, [question.id]: choice }))
          }}
        />
      ))}
      <FieldError words={tried && open > 0 ? questionWords.unanswered(open) : undefined} />
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <Button
        id="answer-roster"
        kind="primary"
        label={questionWords.send}
        loading={busy}
        onTap={() => {
          void send()
        }}
      />
    </View>
  )
}
