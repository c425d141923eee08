declare module 'miniprogram-compiler' {
  export function wxmlToJs(folder: string, options?: { maxBuffer?: number }): string
}

declare module 'miniprogram-simulate' {
  export interface SimulatedComponent {
    dom: Element
    instance: { data: Record<string, unknown>; setData: (data: object) => void }
    attach: (parent: Element) => void
    detach: () => void
  }
  const simulate: {
    load: (definition: object) => string
    render: (id: string, properties?: object) => SimulatedComponent
  }
  export default simulate
}
