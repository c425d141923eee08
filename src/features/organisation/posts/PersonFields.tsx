import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { postWords } from '#copy/organisation/posts'
import { longestTyped } from '#domain/kernel/nameLengths'
import { Field } from '../../../components/field/Field'
import { namedProblems, type Named } from './fieldErrors'

interface PersonFieldsProperties {
  /** Whom the fields name; spoken and shown above. */
  label?: string | undefined
  value: Named
  /** Whether what is missing is said already. */
  tried: boolean
  onChange: (value: Named) => void
}

const PHONE_DIGITS = 11

/** Somebody who has joined, by the name and phone they joined with. */
export const PersonFields = ({ label, value, tried, onChange }: PersonFieldsProperties): ReactNode => {
  const problems = tried ? namedProblems(value) : {}
  return (
    <>
      {label !== undefined && <View className="v-posts__label">{label}</View>}
      <Field
        id="post-name"
        label={postWords.name}
        value={value.name}
        maxLength={longestTyped}
        placeholder={postWords.nameHint}
        required
        error={problems.name}
        onChange={name => {
          onChange({ ...value, name })
        }}
      />
      <Field
        id="post-phone"
        kind="phone"
        label={postWords.phone}
        value={value.phone}
        maxLength={PHONE_DIGITS}
        placeholder={postWords.phoneHint}
        required
        error={problems.phone}
        hint={postWords.joinedOnly}
        onChange={phone => {
          onChange({ ...value, phone })
        }}
      />
    </>
  )
}
