import type { RosterLineView } from '#contracts/rosters'
import type { IconName } from '../../../components/icon/vocabulary'

/** A shape for each result of a line. */
export const lineIcons: Record<RosterLineView['status'], IconName> = {
  new: 'plus',
  changed: 'edit',
  same: 'check',
  wrong: 'warn',
}
