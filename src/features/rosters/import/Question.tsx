import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterQuestionView } from '#contracts/rosters'
import { questionWords, sayChoice, sayQuestion } from '#copy/rosters/questions'
import { rosterWords } from '#copy/rosters/rosterImport'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import './questions.scss'

interface QuestionProperties {
  question: RosterQuestionView
  value: string | undefined
  onChange: (choice: string) => void
}

/** One question with its place in the file; what a clerk would most likely answer is marked, and never chosen by itself. */
export const Question = ({ question, value, onChange }: QuestionProperties): ReactNode => {
  const { kind, sheet, row, column, choices, suggested, lines } = question
  return (
    <View className="v-questions__one">
      <View className="v-questions__place">
        {rosterWords.place(sheet, row, column)}
        {lines > 1 ? ` · ${questionWords.lines(lines)}` : ''}
      </View>
      <OptionGroup
        label={sayQuestion(question)}
        options={choices.map(choice => ({
          value: choice,
          label: sayChoice(kind, choice),
          note: choice === suggested ? questionWords.suggested : undefined,
        }))}
        value={value}
        onChange={onChange}
      />
    </View>
  )
}
