import { launchServer, type BrowserServer } from './openBrowser'

/** The one that is running, for the end of the run to stop it. */
let running: BrowserServer | undefined

/** Jest calls it before the first suite of the browser: one Chromium serves them all, each visit apart. */
export default async function startShared(): Promise<void> {
  running = await launchServer()
  process.env['SHARED_BROWSER'] = running.address
}

export const stopShared = async (): Promise<void> => {
  await running?.close()
  running = undefined
  delete process.env['SHARED_BROWSER']
}
