import throwAway from '../../demonstration/throwAway'
import { stopShared } from './startShared'

/** Jest calls it after the last suite of the browser. */
export default async function stop(): Promise<void> {
  await stopShared()
  throwAway()
}
