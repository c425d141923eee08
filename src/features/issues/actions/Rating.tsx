import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { formWords } from '#copy/issues/form'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { Tappable } from '../../../components/tappable/Tappable'
import './rating.scss'

interface RatingProperties {
  /** 1 … 5 */
  value: number | undefined
  onChange: (value: number) => void
  error?: string | undefined
  /** The question; how satisfied, where nothing else is asked. */
  label?: string | undefined
}

/** One to five stars, each with its word. */
export const Rating = ({ value, onChange, error, label = formWords.rating }: RatingProperties): ReactNode => (
  <View className="v-rating" {...aria({ role: 'radiogroup', label })}>
    <View className="v-rating__label">{label}</View>
    <View className="v-rating__stars">
      {formWords.stars.map((word, index) => {
        const stars = index + 1
        const lit = value !== undefined && stars <= value
        return (
          <Tappable
            key={word}
            className={`v-rating__star ${lit ? 'v-rating__star--lit' : ''}`}
            role="radio"
            checked={stars === value}
            label={`${String(stars)} ${word}`}
            onTap={() => {
              onChange(stars)
            }}
          >
            <Icon name="star" size="large" />
            <View className="v-rating__word">{word}</View>
          </Tappable>
        )
      })}
    </View>
    {error !== undefined && (
      <View className="v-rating__error" {...aria({ role: 'alert', live: 'assertive' })}>
        {error}
      </View>
    )}
  </View>
)
