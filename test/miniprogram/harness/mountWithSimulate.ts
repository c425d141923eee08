import simulate, { type SimulatedComponent } from 'miniprogram-simulate'
import type { MiniProgram } from './MiniProgram'
import type { PageView } from './PageView'

export interface SimulatedPage {
  view: PageView
  component: SimulatedComponent
  /** What WeChat's framework, the page and its templates warned about, from the mounting on. */
  warnings: () => string[]
  unmount: () => void
}

let mounted = 0

/**
 * Opens a page with WeChat's own component framework (exparser) as its view, in jsdom: each `setData` of the compiled
 * page goes to a component with the page's compiled template. Needs `@jest-environment jsdom`. Values of inputs do
 * not reach that DOM; journeys are driven through {@link MiniProgram} alone.
 */
export function mountWithSimulate(mini: MiniProgram, url: string): SimulatedPage {
  const warnings: string[] = []
  const restore = listenToConsole(warnings)
  const view = mini.open(url)
  const shown: { component?: SimulatedComponent } = {}
  const data = view.follow(change => {
    shown.component?.instance.setData(change)
  })
  mounted += 1
  const recursion = `recursion-${String(mounted)}`
  const first = mini.firstValuesOf('comp')
  const handlers = {
    eh: (event: object) => {
      view.call('eh', event)
    },
  }
  const template = (file: string) => (given: unknown) => mini.templates.render(file, given)
  simulate.load({
    id: recursion,
    tagName: 'comp',
    template: template('comp.wxml'),
    usingComponents: { comp: recursion },
    properties: { i: { type: Object, value: first['i'] }, l: { type: String, value: first['l'] } },
    options: { styleIsolation: 'apply-shared' },
    methods: handlers,
  })
  const page = simulate.load({
    id: `page-${String(mounted)}`,
    template: template(`${view.route}.wxml`),
    usingComponents: { comp: recursion },
    data,
    methods: handlers,
  })
  const component = simulate.render(page)
  shown.component = component
  component.attach(document.body)
  return {
    view,
    component,
    warnings: () => [...warnings, ...mini.templates.warnings, ...mini.complaints],
    unmount: () => {
      component.detach()
      restore()
    },
  }
}

function listenToConsole(warnings: string[]): () => void {
  const { warn, error } = console
  const hear = (...words: unknown[]) => void warnings.push(words.map(String).join(' '))
  console.warn = hear
  console.error = hear
  return () => {
    console.warn = warn
    console.error = error
  }
}
