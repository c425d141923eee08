import type { Page } from 'playwright-core'

export interface Measures {
  /** Elements that stand out over the right edge of the screen, in nobody's sideways scroll. */
  readonly overflowing: readonly string[]
  /** Texts of which the end is hidden, with nothing to scroll them by. */
  readonly cut: readonly string[]
  /** What can be tapped or written in and has nothing that a screen reader could call it. */
  readonly nameless: readonly string[]
  /** What is wrong with the order of headings: one title, and no level left out. */
  readonly headings: readonly string[]
  /** Words in Latin letters that are no units, formats or case numbers: English, or an id in place of a name. */
  readonly foreign: readonly string[]
  /** What can be tapped and is smaller than the least side, with its size. */
  readonly small: readonly string[]
  /** What can be tapped but is covered at its middle when it is scrolled into view. */
  readonly covered: readonly string[]
  /** Texts below the contrast asked of their size, with their ratio. */
  readonly faint: readonly string[]
  /** The smallest type on the page, logical pixels. */
  readonly smallestType: number
  /** The page's own type size, logical pixels. */
  readonly bodyType: number
  /** Relative luminance of the ground, 0 … 1. */
  readonly ground: number
}

/**
 * Measures the page in front as it is painted.
 *
 * Contrast is WCAG 2.2's (success criterion 1.4.3): 4.5:1, or 3:1 from 24 px, or 18.66 px bold.
 *
 * @param least least width and height of anything to tap, logical pixels
 */
export const measure = (page: Page, least: number): Promise<Measures> =>
  page.evaluate(limit => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const shown = [...document.querySelectorAll('.v-page')].find(isShown)
    if (shown === undefined) throw new Error('no page is shown')
    const front = [shown, ...document.querySelectorAll('.weui-tabbar')].filter(isShown)
    const all = front.flatMap(part => [...part.querySelectorAll('*')]).filter(isShown)
    const nameOf = (element: Element): string =>
      `${element.classList[0] ?? element.tagName} 「${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 16)}」`

    const scrollsSideways = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
          return up.clientWidth < window.innerWidth + 1 && up !== document.documentElement
      return false
    }
    const overflowing = all
      .filter(element => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter(element => !scrollsSideways(element))
      .map(nameOf)

    const tappable =
      'button, input, textarea, .weui-tabbar__item, [role=button], [role=link], [role=radio], [role=tab], [role=switch], [role=checkbox]'
    const targets = all
      .filter(element => element.matches(tappable))
      // Buildings on a plan are drawn to scale; the list of buildings beside it offers the same at full size.
      .filter(element => element.closest('.v-plan') === null)
      .filter(element => element.closest('[aria-disabled=true]') === null)
    const nameless = targets
      .filter(element => !element.matches('.weui-tabbar__item'))
      .filter(element => {
        const [label, title] = ['aria-label', 'title'].map(name => element.getAttribute(name) ?? '')
        const inside = element.matches('input, textarea') ? '' : element.textContent
        return [label, title, inside].every(words => words?.trim() === '')
      })
      .map(element => `${element.tagName}.${element.className}`)

    const levels = [...shown.querySelectorAll('h1, h2, h3, [role=heading]')]
      .filter(isShown)
      // Without a level of its own a heading is of the second.
      .map(element => Number(element.getAttribute('aria-level') ?? /^H(\d)$/.exec(element.tagName)?.[1] ?? 2))
    const headings = [
      ...(levels[0] === 1 ? [] : ['the first is no title']),
      ...(levels.filter(level => level === 1).length === 1 ? [] : [`titles: ${String(levels)}`]),
      ...(levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
        ? [`left out: ${String(levels)}`]
        : []),
    ]

    // Case numbers, formats, and what stands on machines: fault E07.
    const known = /^(?:ZK-\S+|DEMO|Excel|xlsx?|CSV|JSON|MB|[A-Z]\d+)$/
    const address = /\/[\w./-]{1,200}\.\w+/g
    const foreign = (
      (shown as HTMLElement).innerText.replace(address, '').match(/[A-Za-z][\w-]{2,}/g) ?? []
    ).filter(word => !known.test(word))

    const small = targets.flatMap(element => {
      const { width, height } = element.getBoundingClientRect()
      const fits = width >= limit - 0.5 && height >= limit - 0.5
      return fits ? [] : [`${nameOf(element)} ${width.toFixed(0)}×${height.toFixed(0)}`]
    })
    const covered = targets.flatMap(element => {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      const reached = element.contains(there)
      return reached ? [] : [`${nameOf(element)} by ${there === null ? 'nothing' : nameOf(there)}`]
    })

    type Colour = readonly [number, number, number, number]
    const read = (css: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
      return [r, g, b, a]
    }
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const luminance = ([r, g, b]: Colour): number => {
      const linear = (part: number) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }
    const behind = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1]
      const own = read(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, behind(element.parentElement))
    }
    const texts = all.filter(element =>
      [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== ''),
    )
    const cut = texts
      .filter(element => /hidden|clip/.test(getComputedStyle(element).overflowX))
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .map(nameOf)
    const faint = texts
      .filter(element => element.closest('[aria-disabled=true], :disabled') === null)
      .flatMap(element => {
        const style = getComputedStyle(element)
        const ground = behind(element)
        const [one, two] = [luminance(over(read(style.color), ground)), luminance(ground)]
        const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
        const size = parseFloat(style.fontSize)
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
        return ratio >= (isLarge ? 3 : 4.5) ? [] : [`${nameOf(element)} ${ratio.toFixed(2)}`]
      })

    return {
      overflowing: [...new Set(overflowing)],
      cut: [...new Set(cut)],
      nameless: [...new Set(nameless)],
      headings,
      foreign: [...new Set(foreign)],
      small: [...new Set(small)],
      covered: [...new Set(covered)],
      faint: [...new Set(faint)],
      smallestType: Math.min(...texts.map(element => parseFloat(getComputedStyle(element).fontSize))),
      bodyType: parseFloat(getComputedStyle(shown).fontSize),
      ground: luminance(behind(shown)),
    }
  }, least)
