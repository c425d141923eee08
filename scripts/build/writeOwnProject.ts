import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Writes the `project.config.json` of a build that is opened in DevTools by itself: the top folder's, with the build as
 * its root. The functions lie outside of it and are deployed from the top folder.
 */
export function writeOwnProject(root: string, dist: string): void {
  const whole = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8')) as object
  const own = Object.entries(whole).filter(([key]) => key !== 'cloudfunctionRoot')
  const text = JSON.stringify({ ...Object.fromEntries(own), miniprogramRoot: './' }, null, 2)
  writeFileSync(path.join(dist, 'project.config.json'), `${text}\n`)
}
