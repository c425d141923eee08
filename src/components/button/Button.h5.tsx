import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { buttonClasses, type ButtonProperties } from './properties'
import './button.scss'

/** See {@link ButtonProperties}. */
export function Button(properties: ButtonProperties): ReactNode {
  const { label, onTap, loading = false, disabled = false, id } = properties
  return (
    <button
      type="button"
      className={buttonClasses(properties)}
      id={id}
      disabled={disabled || loading}
      aria-busy={loading}
      aria-label={loading ? `${label}，${componentWords.loading}` : undefined}
      onClick={onTap}
    >
      {loading && <span className="v-button__ring" />}
      {label}
    </button>
  )
}
