import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { proposeWords } from '#copy/votes/propose'
import { Button } from '../../../components/button/Button'
import { TextArea } from '../../../components/field/TextArea'
import { FieldError } from '../../../components/field-error/FieldError'
import { limits, MAX_QUESTIONS } from './limits'
import type { Problems } from './problems'

interface QuestionFieldsProperties {
  questions: readonly string[]
  problems: Problems
  onChange: (questions: string[]) => void
}

/** One to five questions, each decided by itself. */
export function QuestionFields({ questions, problems, onChange }: QuestionFieldsProperties): ReactNode {
  return (
    <View className="v-propose__part" id="propose-questions">
      <View className="v-propose__label">{proposeWords.questions}</View>
      <View className="v-propose__note">{proposeWords.questionsNote}</View>
      {questions.map((text, index) => (
        // Questions have no name but their place: removing one moves the texts, and every field is controlled.
        <View key={String(index)}>
          <TextArea
            id={`question-${String(index + 1)}`}
            label={proposeWords.question(index + 1)}
            value={text}
            limit={limits.question.most}
            placeholder={proposeWords.questionHint}
            required
            error={problems.questions[index]}
            onChange={typed => {
              onChange(questions.map((one, place) => (place === index ? typed : one)))
            }}
          />
          {questions.length > 1 && (
            <View className="v-propose__remove">
              <Button
                small
                label={proposeWords.removeQuestion(index + 1)}
                onTap={() => {
                  onChange(questions.filter((_, place) => place !== index))
                }}
              />
            </View>
          )}
        </View>
      ))}
      <FieldError words={problems.fields.questions} />
      {questions.length < MAX_QUESTIONS && (
        <View className="v-propose__add">
          <Button
            small
            id="add-question"
            label={proposeWords.addQuestion}
            onTap={() => {
              onChange([...questions, ''])
            }}
          />
        </View>
      )}
    </View>
  )
}
