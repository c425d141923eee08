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
  /** How far the machine's own clock is ahead of the truth, in ms. */
  clockAhead?: number
  /** The browser's storage refuses to keep anything, and to read it as well. */
  storageRefuses?: boolean
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

/** What Chromium is started with, in a home of its own. */
function launching() {
  const { executable, env } = findChromium()
  const home = mkdtempSync(path.join(tmpdir(), 'browser-'))
  const options = {
    executablePath: executable,
    args: quiet,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      TMPDIR: home,
      FONTCONFIG_FILE: fontConfiguration(),
      ...env,
    },
  }
  const leaveHome = (): void => {
    rmSync(home, { recursive: true, force: true })
  }
  return { options, leaveHome }
}

/** A Chromium that several processes visit with. */
export interface BrowserServer {
  readonly address: string
  readonly close: () => Promise<void>
}

/** Starts a Chromium to be shared: those that find its address in `SHARED_BROWSER` use it. */
export async function launchServer(): Promise<BrowserServer> {
  const { options, leaveHome } = launching()
  const server = await chromium.launchServer(options)
  const close = async (): Promise<void> => {
    await server.close()
    leaveHome()
  }
  return { address: server.wsEndpoint(), close }
}

/** Reaches the Chromium that is shared, or starts one. Close it when done: then the visits end, or the process. */
export async function openBrowser(): Promise<OpenBrowser> {
  const shared = process.env['SHARED_BROWSER']
  if (shared !== undefined) {
    const browser = await chromium.connect(shared)
    return { browser, visit: options => startVisit(browser, options ?? {}), close: () => browser.close() }
  }
  const { options: launch, leaveHome } = launching()
  const browser = await chromium.launch(launch)
  return {
    browser,
    visit: options => startVisit(browser, options ?? {}),
    close: async () => {
      await browser.close()
      leaveHome()
    },
  }
}

async function startVisit(
  browser: Browser,
  { screen = 'phone', elder = false, dark = false, storageRefuses = false }: VisitOptions,
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
  if (storageRefuses)
    await context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('the quota has been exceeded', 'QuotaExceededError')
      }
      Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse })
    })
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
