import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { useSettings } from '../../theme/useSettings'
import { aria } from '../aria/aria'
import type { ModalProperties } from './properties'
import './overlay.scss'

/** How long what has just opened takes no tap, in ms. In elder mode fingers come back later. */
const SETTLING = { usual: 400, elder: 800 } as const

interface OverlayProperties {
  /** The block: where the overlay's box stands. */
  className: string
  /** A tap beside the box, or nothing where it must be answered. */
  onLeave: () => void
  /** Where the overlay itself is the dialogue: what it says of itself, and what holds the keyboard. */
  self?: (ModalProperties & Record<string, unknown>) | undefined
  children?: ReactNode
}

/**
 * Covers the page with what must be answered or left. The second of two quick taps is meant for what opened it: for a
 * moment neither the veil nor anything in the box is hit.
 */
export function Overlay({ className, onLeave, self = {}, children }: OverlayProperties): ReactNode {
  return (
    <View {...self} className={`v-overlay ${className}`}>
      <View className="v-overlay__veil" {...aria({ hidden: true })} onClick={onLeave} />
      {children}
      <Shield />
    </View>
  )
}

/** Lies over everything until the overlay has settled, and is then gone. */
function Shield(): ReactNode {
  const { elder } = useSettings()
  const [settling, setSettling] = useState(true)
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setSettling(false)
      },
      elder ? SETTLING.elder : SETTLING.usual,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [elder])
  return settling ? (
    <View className="v-overlay__shield" {...aria({ hidden: true })} onClick={doNothing} />
  ) : null
}

const doNothing = (): void => undefined
