import type { ChartColours } from './chartColours'
import { chartSize, element, label } from './svg'

/** One dot: how many there are of it, and its share of one. */
export interface FunnelDot {
  readonly n: number
  readonly share: number
  /** Outside what chance explains: drawn as a diamond, so that it is seen without colour. */
  readonly outside: boolean
}

export interface FunnelCurve {
  readonly n: number
  readonly low: number
  readonly high: number
}

const area = { left: 30, right: 10, top: 14, bottom: 26 } as const

/** A funnel plot: shares over how many they are of, the share of all, and the limits of chance around it. */
export const drawFunnel = (
  dots: readonly FunnelDot[],
  centre: number,
  { narrow, wide }: { readonly narrow: readonly FunnelCurve[]; readonly wide: readonly FunnelCurve[] },
  colours: ChartColours,
): string => {
  const largest = Math.max(1, ...dots.map(({ n }) => n)) * 1.05
  const right = chartSize.width - area.right
  const floor = chartSize.height - area.bottom
  const x = (n: number) => area.left + (n / largest) * (right - area.left)
  const y = (share: number) => floor - share * (floor - area.top)
  const path = (points: readonly (readonly [number, number])[]) =>
    points
      .map(([n, share], index) => `${index === 0 ? 'M' : 'L'}${x(n).toFixed(1)} ${y(share).toFixed(1)}`)
      .join('')
  const curve = (points: readonly FunnelCurve[], dash: string) =>
    (['low', 'high'] as const)
      .map(side =>
        element('path', {
          d: path(points.map(point => [point.n, point[side]])),
          stroke: colours.fill,
          'stroke-width': 1.2,
          'stroke-dasharray': dash,
          fill: 'none',
        }),
      )
      .join('')
  const marks = dots.map(({ n, share, outside }) =>
    outside
      ? element('path', {
          d: `M${x(n)} ${y(share) - 6}l6 6l-6 6l-6 -6z`,
          fill: colours.accent,
          stroke: colours.ground,
        })
      : element('circle', { cx: x(n), cy: y(share), r: 4, fill: colours.fill, stroke: colours.ground }),
  )
  const scale = [0, 0.5, 1].map(share =>
    label(`${String(share * 100)}%`, { x: 0, y: y(share) + 4, 'font-size': 10, fill: colours.soft }),
  )
  const axis = element('path', {
    d: `M${area.left} ${area.top}V${floor}H${right}`,
    stroke: colours.line,
    fill: 'none',
  })
  const middle = element('path', {
    d: `M${area.left} ${y(centre)}H${right}`,
    stroke: colours.ink,
    'stroke-width': 1,
  })
  const most = label(`n=${String(Math.round(largest / 1.05))}`, {
    x: right,
    y: chartSize.height - 8,
    'text-anchor': 'end',
    'font-size': 10,
    fill: colours.soft,
  })
  return axis + scale.join('') + curve(wide, '2 3') + curve(narrow, '6 3') + middle + marks.join('') + most
}
