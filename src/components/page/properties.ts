import type { ReactNode } from 'react'

export interface PageProperties {
  /** In WeChat's navigation bar; in the browser in our own bar above the page. */
  title: string
  /** One of the five tabs: no way back in the browser's bar. Default false. */
  tab?: boolean | undefined
  /** Shows 「演示数据」 for as long as the page stands. Default false. */
  demonstration?: boolean | undefined
  /** Lets the content use the whole desk (tables, list beside detail); else it keeps a readable width. */
  wide?: boolean | undefined
  /** The page's main action (or two), kept at the bottom edge. */
  footer?: ReactNode
  children?: ReactNode
}
