import { View } from '@tarojs/components'
import { createContext, useContext, type ReactNode } from 'react'
import { aria } from '../aria/aria'

/** The page's title is of level 1: in the browser it stands above the page, in WeChat in the navigation bar. */
const UNDER_THE_TITLE = 2
const Level = createContext(UNDER_THE_TITLE)

/** The words above a part of a page, of the level that its place gives it. */
export const Heading = ({ className, children }: { className: string; children: ReactNode }): ReactNode => {
  const level = useContext(Level)
  return (
    <View className={className} {...aria({ role: 'heading', level })}>
      {children}
    </View>
  )
}

/** What stands under a heading: headings in here are one level deeper. */
export const UnderHeading = ({ children }: { children: ReactNode }): ReactNode => {
  const level = useContext(Level)
  return <Level.Provider value={level + 1}>{children}</Level.Provider>
}

/** What stands over the page begins at the top again, wherever it was opened. */
export const OverPage = ({ children }: { children: ReactNode }): ReactNode => (
  <Level.Provider value={UNDER_THE_TITLE}>{children}</Level.Provider>
)
