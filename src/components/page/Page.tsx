import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { PrivacyPrompt } from '../privacy-prompt/PrivacyPrompt'
import { paintSurroundings, systemTypeScale } from '../../theme/platform'
import { isDark, type Settings } from '../../theme/settings'
import { useOnline } from '../../theme/useOnline'
import { useSettings } from '../../theme/useSettings'
import { aria } from '../aria/aria'
import { Icon } from '../icon/Icon'
import { ToastHost } from '../toast/ToastHost'
import type { PageProperties } from './properties'
import { TitleBar } from './TitleBar'
import './page.scss'

/** The root of every page: theme, elder mode, title, the marks that must never be missing, and the toast. */
export function Page({
  title,
  tab = false,
  demonstration = false,
  wide = false,
  footer,
  children,
}: PageProperties): ReactNode {
  const settings = useSettings()
  const online = useOnline()
  const modes = modeClasses(settings)
  useEffect(() => {
    paintSurroundings(modes)
  }, [modes])
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])

  const classes = ['v-page', modes, wide && 'v-page--wide', tab && 'v-page--tab']
  return (
    <View className={classes.filter(Boolean).join(' ')} {...typeScale(settings)}>
      <TitleBar title={title} back={!tab} />
      <View {...aria({ role: 'main' })}>
        {demonstration && (
          <View
            className="v-page__demonstration"
            {...aria({ role: 'note', label: componentWords.demonstrationLong })}
          >
            {componentWords.demonstration}
          </View>
        )}
        {!online && (
          <View className="v-page__offline" {...aria({ role: 'status', live: 'polite' })}>
            <Icon name="warn" />
            <View className="v-page__offline-words">{componentWords.offline}</View>
          </View>
        )}
        <View className="v-page__content">{children}</View>
        {footer !== undefined && (
          <>
            <View className="v-page__footer-room" />
            <View className="v-page__footer">
              <View className="v-page__footer-inner">{footer}</View>
            </View>
          </>
        )}
      </View>
      <ToastHost />
      <PrivacyPrompt />
    </View>
  )
}

const modeClasses = (settings: Settings): string =>
  [settings.elder && 'v-elder', isDark(settings) && 'v-dark'].filter(Boolean).join(' ')

/** The phone's own type size, multiplied into ours where the platform does not do it by itself. */
function typeScale({ elder }: Settings): { style?: string } {
  const system = systemTypeScale()
  if (system === 1) return {}
  return { style: `--v-scale:${String(Math.min(system * (elder ? 1.4 : 1), 1.8))}` }
}
