// Draws the tab bar's pictures from our line icons: 81 × 81 PNG, plain and selected, into src/theme/tabs.
// WeChat takes no SVG there. Run again after changing a drawing: npx tsx test/browser/harness/drawTabIcons.ts
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openBrowser } from './openBrowser'

const root = path.resolve(__dirname, '../../..')
const drawings = readFileSync(path.join(root, 'src/components/icon/_drawings.scss'), 'utf8')
const tabs = { home: 'home', raise: 'raise', votes: 'vote', services: 'service', me: 'me' }
// Mid-tones that keep 3:1 against the light and the dark tab bar: pictures, unlike labels, cannot change with it.
const colours = { '': '#767676', '-selected': '#d8463e' }

async function draw(): Promise<void> {
  const folder = path.join(root, 'src/theme/tabs')
  mkdirSync(folder, { recursive: true })
  const { browser, close } = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
  for (const [tab, icon] of Object.entries(tabs)) {
    const line = new RegExp(`^  ${icon}:\\s+'([^']+)'`, 'm').exec(drawings)?.[1]
    if (line === undefined) throw new Error(`no drawing called ${icon}`)
    for (const [suffix, colour] of Object.entries(colours)) {
      await page.setContent(
        `<body style="margin:0"><svg width="81" height="81" viewBox="-2 -2 28 28" fill="none" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><path d="${line}"/></svg>`,
      )
      await page.screenshot({ path: path.join(folder, `${tab}${suffix}.png`), omitBackground: true })
    }
  }
  await close()
}

void draw()
