/** Colours of a drawing, which knows nothing of the page's tokens: the same values, by theme. */
export interface ChartColours {
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly ground: string
  readonly accent: string
  readonly fill: string
}

const light: ChartColours = {
  ink: '#1a1a1a',
  soft: '#595959',
  line: '#bdbdbd',
  ground: '#ffffff',
  accent: '#b32f28',
  fill: '#767676',
}
const dark: ChartColours = {
  ink: '#dedede',
  soft: '#a6a6a6',
  line: '#555555',
  ground: '#1e1e1e',
  accent: '#ee6a61',
  fill: '#8c8c8c',
}

/** Picks the colours of a theme. */
export const chartColours = (isDark: boolean): ChartColours => (isDark ? dark : light)
