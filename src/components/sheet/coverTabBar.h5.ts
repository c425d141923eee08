import { useEffect } from 'react'
import './tab-bar.scss'

let open = 0

/** The browser's tab bar lies above the pages: it makes room while a sheet stands. */
export const useCoveredTabBar = (): void => {
  useEffect(() => {
    const { dataset } = document.documentElement
    open += 1
    dataset['sheet'] = 'open'
    return () => {
      open -= 1
      if (open === 0) delete dataset['sheet']
    }
  }, [])
}
