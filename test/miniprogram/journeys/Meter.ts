import type { DataTransfer } from '../harness/PageView'
import type { MiniProgram } from '../harness/MiniProgram'
import { withDescendants } from '../harness/ViewNode'
import { controls, nameOf } from './names'

/** What one phone was doing at its busiest. */
export interface Load {
  /** Bytes of the largest `setData`. */
  readonly largest: number
  /** `setData` calls within one second, where a person did one thing. */
  readonly most: number
  /** What that was. */
  readonly busiest: string
  /** Elements of the largest page. */
  readonly nodes: number
}

/** Adds up what a phone has to bear. A person does one thing after another, so each deed is measured by itself. */
export class Meter {
  /** Tappable or writable things that a screen reader could not name, as `route: class`. */
  readonly nameless = new Set<string>()
  load: Load = { largest: 0, most: 0, busiest: '', nodes: 0 }
  private deed = 'start'
  private transfers: DataTransfer[] = []

  begin(deed: string): void {
    this.deed = deed
    this.transfers = []
  }

  /** Takes what has crossed to the view since the last look, and looks at the page as it stands. */
  look(mini: MiniProgram): void {
    this.transfers.push(...mini.transfers.splice(0))
    const { transfers, load } = this
    const largest = Math.max(load.largest, ...transfers.map(({ bytes }) => bytes))
    const within = transfers.map(
      ({ at }) => transfers.filter(other => other.at >= at && other.at < at + 1000).length,
    )
    const most = Math.max(0, ...within)
    const busier = most > load.most ? { most, busiest: this.deed } : {}
    this.load = { ...load, largest, ...busier }
    if (mini.routes.length > 0) this.inspect(mini)
  }

  private inspect({ page }: MiniProgram): void {
    // Taro's own recursion has no element of its own on the phone: its host is virtual.
    const elements = withDescendants(page.view).filter(({ tag }) => tag !== '#text' && tag !== 'comp')
    this.load = { ...this.load, nodes: Math.max(this.load.nodes, elements.length) }
    controls(page)
      .filter(node => nameOf(node) === '')
      .forEach(node => this.nameless.add(`${page.route}: ${JSON.stringify(node.attributes['class'])}`))
  }
}
