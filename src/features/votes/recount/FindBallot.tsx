import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { choiceNames } from '#copy/votes/names'
import { recountWords } from '#copy/votes/recount'
import { Field } from '../../../components/field/Field'
import { Section } from '../../../components/section/Section'
import { search, type ballotsIn, type Search } from './listed'

interface FindBallotProperties {
  readonly ballots: ReturnType<typeof ballotsIn>
}

const receiptDigits = 64
const blanks = 16

const wordsFor = (found: Search): string => {
  switch (found.state) {
    case 'tooShort':
      return recountWords.tooShort
    case 'none':
      return recountWords.notFound
    case 'several':
      return recountWords.several
    case 'found':
      return recountWords.found(
        found.place,
        found.answers.map(({ choice }) => choiceNames[choice]).join('、'),
      )
  }
}

/** Finds the ballot of a receipt that somebody holds, on paper or on another phone. */
export function FindBallot({ ballots }: FindBallotProperties): ReactNode {
  const [typed, setTyped] = useState('')
  return (
    <Section title={recountWords.find}>
      <Field
        id="find-receipt"
        label={recountWords.find}
        hint={recountWords.findHint}
        value={typed}
        maxLength={receiptDigits + blanks}
        onChange={setTyped}
      />
      {typed.trim() !== '' && (
        <View className="v-recount__found" id="found-ballot">
          {wordsFor(search(ballots, typed))}
        </View>
      )}
    </Section>
  )
}
