import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { showcaseWords as words } from '#copy/showcase/words'
import { Button } from '../../components/button/Button'
import { Confirm } from '../../components/dialog/Confirm'
import { Page } from '../../components/page/Page'
import { toast } from '../../components/toast/message'
import { changeSettings } from '../../theme/settings'
import { useSettings } from '../../theme/useSettings'
import { FormSamples } from './FormSamples'
import { StateSamples } from './StateSamples'
import './showcase.scss'

/** Every component once, to look at in each mode; local builds only. */
export default function Showcase(): ReactNode {
  const { elder, theme } = useSettings()
  const [asking, setAsking] = useState(false)
  const footer = (
    <Button
      label={words.submit}
      kind="primary"
      onTap={() => {
        toast(words.saved)
      }}
    />
  )
  return (
    <Page title={words.title} demonstration footer={footer}>
      <View className="v-showcase__modes">
        <Button
          small
          label={words.elder}
          onTap={() => {
            changeSettings({ elder: !elder })
          }}
        />
        <Button
          small
          label={theme === 'dark' ? words.light2 : words.dark}
          onTap={() => {
            changeSettings({ theme: theme === 'dark' ? 'light' : 'dark' })
          }}
        />
        <Button
          small
          kind="warn"
          label={words.withdraw}
          onTap={() => {
            setAsking(true)
          }}
        />
      </View>
      <StateSamples />
      <FormSamples />
      <Confirm
        open={asking}
        sentence={words.sentence}
        verb={words.withdraw}
        warn
        onConfirm={() => {
          setAsking(false)
        }}
        onCancel={() => {
          setAsking(false)
        }}
      />
    </Page>
  )
}
