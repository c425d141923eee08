import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { addressOf } from '#domain/kernel/pages'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'

/** The browser has no navigation bar: title and way back stand above the page. */
export function TitleBar({ title, back }: { title: string; back: boolean }): ReactNode {
  return (
    <header className="v-page__bar">
      {back && (
        <Tappable className="v-page__back" label={componentWords.back} onTap={goBack}>
          <Icon name="back" />
        </Tappable>
      )}
      <h1 className="v-page__title">{title}</h1>
    </header>
  )
}

/** A page opened by its address has nothing behind it: the way back is home. */
function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: `/${addressOf('home')}` })
}
