import type { ReactNode } from 'react'
import { accountWords } from '#copy/account/account'
import { updateMe } from '../../../cloud/useMe'
import { useWrite } from '../../../cloud/useWrite'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { toast } from '../../../components/toast/message'
import { SwitchRow } from '../../../components/switch-row/SwitchRow'
import { changeSettings, type Settings } from '../../../theme/settings'
import { useSettings } from '../../../theme/useSettings'

/** Elder mode changes what is seen at once; the person's record follows, for their next phone. */
export function ElderModeSwitch(): ReactNode {
  const { elder } = useSettings()
  const { run } = useWrite('updateSettings')
  const change = async (elderMode: boolean) => {
    changeSettings({ elder: elderMode })
    const outcome = await run({ elderMode })
    if (outcome.ok) updateMe({ settings: outcome.output.settings })
    else toast(accountWords.elderNotSaved, 'warn')
  }
  return (
    <SwitchRow
      id="elder-mode"
      title={accountWords.elderMode}
      note={accountWords.elderModeNote}
      on={elder}
      onChange={on => {
        void change(on)
      }}
    />
  )
}

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark']

/** Light, dark, or as the phone is. */
export function ThemeChoice(): ReactNode {
  const { theme } = useSettings()
  return (
    <OptionGroup
      label={accountWords.theme}
      options={themes.map(value => ({ value, label: accountWords.themes[value] }))}
      value={theme}
      onChange={value => {
        changeSettings({ theme: value })
      }}
    />
  )
}
