import type { ChartColours } from './chartColours'
import { chartSize, element, label } from './svg'

/** One column or point of a series in time. */
export interface SeriesPoint {
  readonly name: string
  /** Null where there is none: a gap, not a nought. */
  readonly value: number | null
  /** As it is written above it. */
  readonly words: string
  /** Not settled, or foreseen: drawn hollow. */
  readonly hollow?: boolean | undefined
  /** Between what it probably lies. */
  readonly range?: { readonly low: number; readonly high: number } | undefined
}

const area = { left: 14, right: 12, top: 26, bottom: 30 } as const
const type = 11

const placesOf = (points: readonly SeriesPoint[]) => {
  const width = chartSize.width - area.left - area.right
  const step = width / Math.max(1, points.length)
  return { step, x: (index: number) => area.left + step * (index + 0.5) }
}

const names = (points: readonly SeriesPoint[], colours: ChartColours): string => {
  const { x } = placesOf(points)
  const every = Math.ceil(points.length / 7)
  return points
    .map(({ name }, index) =>
      (points.length - 1 - index) % every === 0
        ? label(name, {
            x: x(index),
            y: chartSize.height - 10,
            'text-anchor': 'middle',
            'font-size': type,
            fill: colours.soft,
          })
        : '',
    )
    .join('')
}

/** Columns from nought, each with its number above; what is not settled is hollow, what is foreseen has its range. */
export const drawColumns = (points: readonly SeriesPoint[], colours: ChartColours): string => {
  const largest = Math.max(1, ...points.map(({ value, range }) => Math.max(value ?? 0, range?.high ?? 0)))
  const { step, x } = placesOf(points)
  const floor = chartSize.height - area.bottom
  const y = (value: number) => floor - (value / largest) * (floor - area.top)
  const columns = points.map(({ value, words, hollow = false, range }, index) => {
    if (value === null) return ''
    const width = Math.min(28, step * 0.62)
    const bar = element('rect', {
      x: x(index) - width / 2,
      y: y(value),
      width,
      height: Math.max(0.5, floor - y(value)),
      fill: hollow ? colours.ground : colours.fill,
      stroke: colours.fill,
      'stroke-width': 1.5,
      ...(hollow ? { 'stroke-dasharray': '3 2' } : {}),
    })
    const whisker =
      range === undefined
        ? ''
        : element('path', {
            d: `M${x(index)} ${y(range.low)}V${y(range.high)}M${x(index) - 4} ${y(range.low)}h8M${x(index) - 4} ${y(range.high)}h8`,
            stroke: colours.accent,
            'stroke-width': 1.5,
            fill: 'none',
          })
    const number = label(words, {
      x: x(index),
      y: y(Math.max(value, range?.high ?? 0)) - 5,
      'text-anchor': 'middle',
      'font-size': points.length > 8 ? 9 : type,
      fill: colours.ink,
    })
    return bar + whisker + number
  })
  const base = element('path', {
    d: `M${area.left} ${floor}H${chartSize.width - area.right}`,
    stroke: colours.line,
    'stroke-width': 1,
  })
  return base + columns.join('') + names(points, colours)
}

/** A line through shares of one, from 0 to 100 %; a gap where there is none, a ring where it is not settled. */
export const drawShares = (points: readonly SeriesPoint[], colours: ChartColours): string => {
  const { x } = placesOf(points)
  const floor = chartSize.height - area.bottom
  const y = (value: number) => floor - value * (floor - area.top)
  const grid = [0, 0.5, 1].map(
    share =>
      element('path', {
        d: `M${area.left} ${y(share)}H${chartSize.width - area.right}`,
        stroke: colours.line,
        'stroke-width': 1,
        'stroke-dasharray': share === 0 ? '0' : '2 3',
      }) + label(`${String(share * 100)}%`, { x: 0, y: y(share) - 3, 'font-size': 9, fill: colours.soft }),
  )
  let drawn = ''
  let pen = 'M'
  points.forEach(({ value }, index) => {
    if (value === null) pen = 'M'
    else {
      drawn += `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
      pen = 'L'
    }
  })
  const line = element('path', {
    d: drawn || 'M0 0',
    stroke: colours.accent,
    'stroke-width': 2,
    fill: 'none',
  })
  const dots = points.map(({ value, hollow = false }, index) =>
    value === null
      ? ''
      : element('circle', {
          cx: x(index),
          cy: y(value),
          r: 4,
          fill: hollow ? colours.ground : colours.accent,
          stroke: colours.accent,
          'stroke-width': 2,
        }),
  )
  return grid.join('') + line + dots.join('') + names(points, colours)
}
