import { Button as WeappButton, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { buttonClasses, type ButtonProperties } from './properties'
import './button.scss'

/** See {@link ButtonProperties}. */
export function Button(properties: ButtonProperties): ReactNode {
  const { label, onTap, loading = false, disabled = false, openType, onAnswer, id } = properties
  const spoken = loading ? `${label}，${componentWords.loading}` : label
  return (
    <WeappButton
      className={buttonClasses(properties)}
      hoverClass="v-button--pressed"
      disabled={disabled || loading}
      {...(openType ? { openType } : {})}
      {...(id === undefined ? {} : { id })}
      {...aria({ role: 'button', label: spoken, disabled: disabled || loading })}
      {...(openType === 'getPhoneNumber' && onAnswer
        ? {
            onGetPhoneNumber: ({ detail }: { detail: { code?: string } }) => {
              onAnswer({ code: detail.code ?? null })
            },
          }
        : {})}
      {...(openType === 'agreePrivacyAuthorization' && onAnswer
        ? {
            onAgreePrivacyAuthorization: () => {
              onAnswer({ code: null })
            },
          }
        : {})}
      onClick={() => {
        if (!disabled && !loading) onTap?.()
      }}
    >
      {loading && <View className="v-button__ring" />}
      {label}
    </WeappButton>
  )
}
