import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findChromium } from './chromium'
import { fontConfiguration } from './fonts'

/** The screens that every page is looked at on, the smallest phone in use among them; logical pixels. */
export const screens = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  desk: { width: 1280, height: 800 },
} as const

export interface Visit {
  page: Page
  context: BrowserContext
  /** Errors that the page threw or logged, and requests that left for another host: should stay empty. */
  problems: string[]
  close: () => Promise<void>
}

export interface VisitOptions {
  screen?: keyof typeof screens
  elder?: boolean
  dark?: boolean
}

export interface OpenBrowser {
  browser: Browser
  /** A fresh person's browser: own storage, own language, China's time. */
  visit: (options?: VisitOptions) => Promise<Visit>
  close: () => Promise<void>
}

// A test browser speaks to nobody but the page's own host.
const quiet = [
  '--no-sandbox',
  '--headless',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

/** Starts Chromium. Close it when done: it is a process of its own. */
export async function openBrowser(): Promise<OpenBrowser> {
  const { executable, env } = findChromium()
  const home = mkdtempSync(path.join(tmpdir(), 'browser-'))
  const browser = await chromium.launch({
    executablePath: executable,
    args: quiet,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      TMPDIR: home,
      FONTCONFIG_FILE: fontConfiguration(),
      ...env,
    },
  })
  return {
    browser,
    visit: options => startVisit(browser, options ?? {}),
    close: async () => {
      await browser.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function startVisit(
  browser: Browser,
  { screen = 'phone', elder = false, dark = false }: VisitOptions,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: screens[screen],
    deviceScaleFactor: screen === 'desk' ? 1 : 2,
    hasTouch: screen !== 'desk',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  // Before the first script runs, as the settings page would have left it; never over a later choice.
  if (elder)
    await context.addInitScript(`localStorage.settings ??= '{"data":{"elder":true,"theme":"system"}}'`)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost') {
      problems.push(`request to ${request.url()}`)
    }
  })
  return { page, context, problems, close: () => context.close() }
}
