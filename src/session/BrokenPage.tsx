import { Component, type ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { Failure } from '../components/failure/Failure'
import { Page } from '../components/page/Page'

interface BrokenPageProperties {
  title: string
  tab?: boolean | undefined
  children: ReactNode
}

/**
 * Words in place of a page that cannot be drawn, as an older mini-program cannot draw what a newer function says. Only a
 * class can catch what breaks below it.
 */
export class BrokenPage extends Component<BrokenPageProperties, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render(): ReactNode {
    const { title, tab, children } = this.props
    if (!this.state.broken) return children
    return (
      <Page title={title} tab={tab}>
        <Failure
          words={componentWords.broken}
          onRetry={() => {
            this.setState({ broken: false })
          }}
        />
      </Page>
    )
  }
}
