import type { Role } from '../kernel/roles'
import type { Look } from './Look'

/** The parameters of every message about a look at somebody's data. */
export type LookMessageParams = {
  readonly dataSeen: {
    readonly role: Role
    readonly orgName: string
    readonly what: Look['what']
    readonly reason: string
  }
}
