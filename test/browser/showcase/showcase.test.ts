import { existsSync } from 'node:fs'
import path from 'node:path'
import { showcaseWords } from '#copy/showcase/words'
import { openBrowser, type OpenBrowser, type VisitOptions } from '../harness/openBrowser'
import { screenshot } from '../harness/screenshot'
import { serveFolder, type ServedFolder } from '../harness/serveFolder'

const dist = path.resolve(__dirname, '../../../dist/h5-local')
let browser: OpenBrowser
let site: ServedFolder

beforeAll(async () => {
  if (!existsSync(path.join(dist, 'index.html'))) throw new Error('run `npm run build:h5:local` first')
  ;[browser, site] = await Promise.all([openBrowser(), serveFolder(dist)])
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

const looks: [string, VisitOptions][] = [
  ['phone', { screen: 'phone' }],
  ['phone-elder', { screen: 'phone', elder: true }],
  ['phone-dark', { screen: 'phone', dark: true }],
  ['phone-elder-dark', { screen: 'phone', elder: true, dark: true }],
  ['desk', { screen: 'desk' }],
]

test.each(looks)('every component stands in the showcase: %s', async (name, options) => {
  const { page, problems, close } = await browser.visit(options)
  await page.goto(`${site.address}#/packages/showcase/index/index`)
  await page.getByRole('heading', { name: showcaseWords.title }).waitFor()
  await screenshot(page, `showcase-${name}`)
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 390, height: 4200 })
  await screenshot(page, `showcase-${name}-whole`)

  const least = options.elder === true ? 60 : 44
  const small = await page
    .locator('[role=button], [role=radio], [role=tab], [role=link], button')
    .evaluateAll(
      (elements, limit) =>
        elements
          .filter(element => !element.closest('.v-plan')) // drawn to scale; its hit area is a pseudo-element
          .map(element => ({
            text: element.textContent,
            height: Math.ceil(element.getBoundingClientRect().height),
          }))
          .filter(({ height }) => height > 0 && height < limit),
      least,
    )
  expect(small).toEqual([])
  expect(problems).toEqual([])
  await close()
})
