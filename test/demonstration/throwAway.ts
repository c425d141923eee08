import { rmSync } from 'node:fs'
import { sharedFolder } from './copyDemonstration'

/** Jest calls it at the end of a run. */
export default function throwAway(): void {
  rmSync(sharedFolder(), { recursive: true, force: true })
}
