import { useEffect } from 'react'
import type { Me } from '#contracts/account'
import { changeSettings } from '../theme/settings'
import { keep, readKept } from '../storage/phoneStorage'

const KEY = 'elderModeOf'

/**
 * Elder mode goes with the person: on a phone that has not known them yet it is taken from their record; later the
 * phone's own switch leads.
 */
export const useKeptElderMode = (me: Me | null): void => {
  useEffect(() => {
    if (me === null || readKept(KEY) === me.personId) return
    keep(KEY, me.personId)
    changeSettings({ elder: me.settings.elderMode })
  }, [me])
}
