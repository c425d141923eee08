import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { CloudBase } from '#emulator/CloudBase'
import { startLocalSystem } from '../../../../scripts/local/localSystem'
import { copyDemonstration } from '../../../demonstration/copyDemonstration'
import { atPresent } from '../../../demonstration/present'
import { openBrowser, type Visit, type VisitOptions } from '../../harness/openBrowser'

/** The whole local system with the seeded district, and a browser to visit it with. */
export interface Site {
  readonly cloud: CloudBase
  /** A fresh browser at the address that `npm start` prints; its clock is the system's. */
  readonly arrive: (options?: VisitOptions) => Promise<Visit>
  readonly close: () => Promise<void>
}

const pages = path.resolve('dist/h5-local')

/** Starts it on free ports and a data folder of its own. */
export const openSite = async (): Promise<Site> => {
  if (!existsSync(path.join(pages, 'index.html'))) throw new Error('run `npm run build:h5:local` first')
  const dataDir = await copyDemonstration('site', atPresent())
  const [browser, cloud] = await Promise.all([
    openBrowser(),
    startLocalSystem({ dataDir, port: 0, hosting: pages, clock: atPresent() }),
  ])
  return {
    cloud,
    arrive: async options => {
      const visit = await browser.visit(options)
      visit.page.setDefaultTimeout(60_000)
      const time = cloud.now() + (options?.clockAhead ?? 0)
      if (Math.abs(time - Date.now()) > 60_000) await visit.page.clock.install({ time })
      await visit.page.goto(`${cloud.url}/`)
      return visit
    },
    close: async () => {
      await browser.close()
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
