// Draws the pictures of forwarded cards from our line icons: 500 × 400 PNG, into the sub-package whose pages
// are forwarded. WeChat takes no SVG there. Run again after changing a drawing, a colour or the words: npx tsx test/browser/harness/drawShareCards.ts
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { productName } from '#copy/kernel/components'
import { shareCardWords } from '#copy/kernel/shareCards'
import { openBrowser } from './openBrowser'

const root = path.resolve(__dirname, '../../..')
const drawings = readFileSync(path.join(root, 'src/components/icon/_drawings.scss'), 'utf8')
const tokens = readFileSync(path.join(root, 'src/theme/tokens.scss'), 'utf8')
const icons = { issue: 'raise', vote: 'vote' } as const

const found = (pattern: string, text: string): string => {
  const value = new RegExp(pattern, 'm').exec(text)?.[1]
  if (value === undefined) throw new Error(`nothing is ${pattern}`)
  return value
}
const token = (name: string): string => found(`^  --v-${name}: ([^;]+);`, tokens)

/** Flat colours and no shadow: a few kilobytes in a program whose every kilobyte counts. */
const card = (icon: string, words: string): string => `
  <style>
    body { margin: 0; width: 500px; height: 400px; box-sizing: border-box; padding: 28px;
      background: ${token('accent')}; font-family: 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif; }
    div { height: 100%; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 22px;
      border-radius: 24px; background: ${token('surface')}; }
    span { display: flex; padding: 26px; border-radius: 50%; background: ${token('accent-tint')}; }
    b { font-size: 34px; font-weight: 600; color: #1a1a1a; }
    i { font-size: 24px; font-style: normal; color: ${token('ink-soft')}; }
  </style>
  <div>
    <span><svg width="104" height="104" viewBox="0 0 24 24" fill="none" stroke="${token('accent')}" stroke-width="1.6"
      stroke-linecap="round" stroke-linejoin="round"><path d="${found(`^  ${icon}:\\s+'([^']+)'`, drawings)}"/></svg></span>
    <b>${words}</b>
    <i>${productName}</i>
  </div>`

async function draw(): Promise<void> {
  const { browser, close } = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 500, height: 400 } })
  for (const name of ['issue', 'vote'] as const) {
    await page.setContent(card(icons[name], shareCardWords[name]))
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: path.join(root, 'src/packages', name, 'share.png') })
  }
  await close()
}

void draw()
