import { componentWords } from '#copy/kernel/components'
import './h5.scss'

/** The browser's wish for dark or light, and a way to hear of its change. */
export const systemDark = {
  read: (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches,
  listen: (changed: () => void): void => {
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed)
  },
}

/** Whether the browser believes it is connected. */
export const connection = {
  read: (): boolean => navigator.onLine,
  listen: (changed: (online: boolean) => void): void => {
    window.addEventListener('online', () => {
      changed(true)
    })
    window.addEventListener('offline', () => {
      changed(false)
    })
  },
}

/** Browsers scale type themselves. */
export const systemTypeScale = (): number => 1

/** Lets what lies outside the page root (body, tab bar) take part in theme and elder mode, and say what it is. */
export function paintSurroundings(classes: string): void {
  document.documentElement.className = classes
  for (const bar of document.querySelectorAll('.taro-tabbar__tabbar')) {
    bar.role = 'navigation'
    bar.ariaLabel = componentWords.tabs
  }
}
