import { existsSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { MINUTE } from '#domain/kernel/lengths'
import { componentWords } from '#copy/kernel/components'
import { personaWords } from '#copy/personas/personas'
import { screens, type VisitOptions } from '../harness/openBrowser'
import { axeFaults, axeFaultsOn } from './looks/axeFaults'
import { keepWhole } from './looks/keepWhole'
import { measure, type Measures } from './looks/measure'
import { pagesOf, type LookedAt } from './looks/pages'
import { exceptions, phoneDifferences, type Exception } from './looks/phoneDifferences'
import { Phone } from '../../miniprogram/journeys/Phone'
import { dist } from '../../miniprogram/journeys/Town'
import { present } from '../../demonstration/present'
import { openSite, type Site } from './site/openSite'
import { be, becomeInstead, goToWork, openAddress, shownText, turnElderModeOn } from './site/walk'

/** WeUI's body type, and what elder mode multiplies it by. */
const BODY_TYPE = 17
const ELDER_SCALE = 1.4
/** The least type a page may use, before elder mode. */
const LEAST_TYPE = 12
/** Relative luminance: a ground below is dark, one above is light. */
const DARK_GROUND = 0.03
const LIGHT_GROUND = 0.7

let site: Site
beforeAll(async () => {
  site = await openSite()
  // Two screens read one after the other have to say the same, so nothing falls due meanwhile. In the middle of a minute,
  // since each screen counts on from the last answer by itself.
  site.cloud.clock.freeze(present + MINUTE / 2)
})
afterAll(async () => {
  await site.close()
})

interface Look {
  readonly name: string
  readonly options: VisitOptions
  readonly elder: boolean
  readonly dark: boolean
  /** The screens on which axe looks at it. */
  readonly axe: readonly (keyof typeof screens)[]
  /** Whether the compiled mini-program is opened beside it. */
  readonly besidePhone?: true
}
const looks: readonly Look[] = [
  { name: 'normal', options: { screen: 'phone' }, elder: false, dark: false, axe: ['phone'] },
  {
    name: 'dark',
    options: { screen: 'phone', dark: true },
    elder: false,
    dark: true,
    axe: ['phone', 'desk'],
  },
  { name: 'normal', options: { screen: 'desk' }, elder: false, dark: false, axe: ['desk'] },
  { name: 'normal', options: { screen: 'narrow' }, elder: false, dark: false, axe: [], besidePhone: true },
  // Last: elder mode goes with the person.
  { name: 'elder', options: { screen: 'phone' }, elder: true, dark: false, axe: ['phone', 'desk'] },
]
/** A picture of a whole page takes as long as all that is measured on it: those of the other looks are asked for. */
const keepsPictures = ({ name, options }: Look): boolean =>
  process.env['PICTURES'] === 'all' || (options.screen === 'phone' && name !== 'dark')
/** Dark is other colours and nothing else. */
const rulesIn = ({ dark }: Look) => (dark ? 'colours' : 'all')
const widthOf = ({ options }: Look) => screens[options.screen ?? 'phone'].width

/** Everything that is wrong with a page, in words. */
const faultsOf = (measures: Measures, { elder, dark }: Look): readonly string[] => {
  const scale = elder ? ELDER_SCALE : 1
  const { bodyType, smallestType, ground } = measures
  const groundFits = dark ? ground < DARK_GROUND : ground > LIGHT_GROUND
  return [
    ...measures.overflowing.map(one => `stands out: ${one}`),
    ...measures.cut.map(one => `cut: ${one}`),
    ...measures.nameless.map(one => `without a name: ${one}`),
    ...measures.headings.map(one => `headings: ${one}`),
    ...measures.foreign.map(one => `foreign: ${one}`),
    ...measures.small.map(one => `too small: ${one}`),
    ...measures.covered.map(one => `covered: ${one}`),
    ...measures.faint.map(one => `faint: ${one}`),
    ...(Math.abs(bodyType - BODY_TYPE * scale) < 0.05 ? [] : [`body type of ${bodyType} px`]),
    ...(smallestType >= LEAST_TYPE * scale - 0.05 ? [] : [`type of ${smallestType} px`]),
    ...(groundFits ? [] : [`ground of luminance ${ground}`]),
  ]
}

const lookAt = async (
  page: Page,
  { name, address, heading, shows }: LookedAt,
  look: Look,
): Promise<readonly string[]> => {
  await openAddress(page, address)
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
  await shownText(page, shows).waitFor()
  await shownText(page, componentWords.demonstration).waitFor()
  await page.locator('.v-toast').filter({ visible: true }).waitFor({ state: 'detached' })
  if (keepsPictures(look)) await keepWhole(page, `${name}-${look.name}-${widthOf(look)}`)
  const measures = await measure(page, look.elder ? 60 : 44)
  return [
    ...faultsOf(measures, look),
    ...(look.elder ? [] : await faultsAtDoubleType(page)),
    ...(await axeFaultsOn(page, look.axe, rulesIn(look))),
  ]
}

/** Type twice as large, as phones and browsers can be told: everything goes on fitting. */
const faultsAtDoubleType = async (page: Page): Promise<readonly string[]> => {
  const style = await page.addStyleTag({ content: '.v-page.v-page { --v-scale: 2 !important }' })
  const { overflowing, cut } = await measure(page, 0)
  await style.evaluate(element => {
    element.parentNode?.removeChild(element)
  })
  return [
    ...overflowing.map(one => `stands out at double type: ${one}`),
    ...cut.map(one => `cut at double type: ${one}`),
  ]
}

/** The compiled mini-program in the hands of the same person, who acts in the same post. */
const phoneOf = async (key: string, post: string | undefined): Promise<Phone> => {
  if (!existsSync(dist)) throw new Error('run `npm run build:weapp` first')
  const phone = new Phone(site.cloud, `demo-${key}`, dist, {})
  if (post === undefined) return phone
  await phone.open('/pages/me/index')
  await phone.tap(post)
  return phone
}

test.each(looks)('every page stands, can be read and tapped: $name, $options.screen', async look => {
  const { page, problems, close } = await site.arrive(look.options)
  await page.getByText(personaWords.choose).waitFor()
  await page.getByText(personaWords.list).waitFor()
  const seen: (readonly [string, readonly string[]])[] = []
  if (!look.elder) {
    if (keepsPictures(look)) await keepWhole(page, `first-${look.name}-${widthOf(look)}`)
    seen.push([
      'first',
      [...faultsOf(await measure(page, 44), look), ...(await axeFaultsOn(page, look.axe, rulesIn(look)))],
    ])
  }
  const met = new Set<Exception>()
  for (const [turn, { persona, key, post, unknown, pages }] of pagesOf.entries()) {
    if (turn === 0) await be(page, persona)
    else await becomeInstead(page, persona)
    if (post !== undefined) await goToWork(page, post)
    if (look.elder && unknown !== true) await turnElderModeOn(page)
    const phone = look.besidePhone && (await phoneOf(key, post))
    for (const one of pages) {
      seen.push([one.name, await lookAt(page, one, look)])
      if (phone) seen.push([`${one.name} on the phone`, await phoneDifferences(page, phone, one, met)])
    }
    phone?.close()
  }
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(seen.map(([name]) => [name, []])))
  if (look.besidePhone) expect(exceptions.filter(one => !met.has(one))).toEqual([])
  expect(problems).toEqual([])
  await close()
})

test('the measures find what is wrong', async () => {
  const { page, close } = await site.arrive({ screen: 'phone' })
  await be(page, '租户 · 半山名苑')
  for (const part of ['.v-home__head', '.v-persona-bar', '.v-grid'])
    await page.locator(part).filter({ visible: true }).first().waitFor()
  await page.addStyleTag({
    content: `.v-home__head { width: 500px !important }
      .v-home__head * { color: #aaa !important }
      .v-persona-bar { height: 30px !important; min-height: 0 !important }
      .v-grid { position: relative } .v-grid::after { position: absolute; inset: 0; content: '' }`,
  })
  await page.evaluate(() => {
    const part = document.createElement('div')
    part.innerHTML =
      '<h4 role="heading" aria-level="4">x</h4><button></button><p style="width:20px;overflow:hidden;white-space:nowrap">orgUnit-banshan</p>'
    document.querySelector('.v-grid')?.append(part)
  })
  // The page is drawn once more when the person is known: the faults must be on what is measured.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.v-persona-bar')].some(bar => bar.getBoundingClientRect().height === 30),
  )
  const measures = await measure(page, 44)
  expect(measures.overflowing.join()).toContain('v-home__head')
  expect(measures.small.join()).toContain('×30')
  expect(measures.covered.join()).toContain('by v-grid')
  expect(measures.faint).not.toEqual([])
  expect(measures.cut.join()).toContain('orgUnit-banshan')
  expect(measures.foreign).toEqual(['orgUnit-banshan'])
  expect(measures.nameless.join()).toContain('BUTTON')
  expect(measures.headings.join()).toContain('left out')
  await close()
})

test('axe finds what a screen reader cannot use', async () => {
  const { page, close } = await site.arrive({ screen: 'phone' })
  await be(page, '租户 · 半山名苑')
  await page.locator('.v-grid').filter({ visible: true }).first().waitFor()
  expect(await axeFaults(page, 'all')).toEqual([])
  await page
    .locator('.v-home__head')
    .filter({ visible: true })
    .evaluate(head => {
      const part = document.createElement('div')
      part.innerHTML = `<div role="heading">第一</div><div role="listitem">第二</div><img src="data:,">
      <div aria-label="第三">第四</div><p style="color: #aaa">faint</p>
      <div role="heading" aria-level="4">第五</div>
      <div role="button" tabindex="0" aria-label="打开消息">返回首页</div>`
      head.before(part)
      head.closest('[role=main]')?.setAttribute('role', 'note')
    })
  const rules = (await axeFaults(page, 'all')).map(one => one.split(' ')[0] ?? '')
  expect([...new Set(rules)].sort()).toEqual([
    ...['aria-prohibited-attr', 'aria-required-attr', 'aria-required-parent', 'color-contrast'],
    ...['heading-order', 'image-alt', 'label-content-name-mismatch', 'landmarks:', 'region'],
  ])
  expect((await axeFaults(page, 'colours')).join()).toMatch(/^color-contrast \(serious\): <p .*faint/)
  await close()
})

test('a role, a name, a level or an order that is another on the phone is told', async () => {
  const { page, close } = await site.arrive({ screen: 'phone' })
  await be(page, '业主 · 半山名苑')
  await page.locator('.v-issue-row').first().waitFor()
  const phone = await phoneOf('owner', undefined)
  const home = { name: 'home', address: '/pages/home/index' }
  const differences = (patience?: number) => phoneDifferences(page, phone, home, new Set(), patience)
  expect(await differences()).toEqual([])
  for (const [selector, name, value] of [
    ['[role=heading]', 'aria-level', '5'],
    ['[role=list]', 'role', 'group'],
    ['.v-home__inbox', 'aria-label', '信'],
  ] as const) {
    const element = await page.locator(selector).filter({ visible: true }).first().elementHandle()
    const before = await element.getAttribute(name)
    const set = (words: string) =>
      element.evaluate(
        (one, said) => {
          one.setAttribute(...said)
        },
        [name, words] as const,
      )
    await set(value)
    expect((await differences(0)).join()).toMatch(/the phone lacks .*(level=5|group|信)/)
    await set(before ?? '')
  }
  expect(await differences()).toEqual([])
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('.v-issue-row')
    if (first && second) second.after(first)
  })
  expect((await differences(0)).join()).toMatch(/the phone says .* where the browser says/)
  phone.close()
  await close()
})
