import type { Role } from './roles'

/**
 * Where a permission holds, seen from the thing acted on, which stands at an org path:
 * - `anyone`: every known person; the rule itself looks at who they are (reporter, holder of a voting right);
 * - `at`: a post held at exactly the org unit that is responsible for the thing;
 * - `over`: a post held there or anywhere above;
 * - `living`: an approved occupancy in the compound, or a post there or above.
 */
export type Where = 'anyone' | 'at' | 'over' | 'living'

/** One row of the permission table: who may make a call, and where. */
export interface Permission {
  readonly where: Where
  /** Roles that count for `at`, `over` and (besides residents) `living`. */
  readonly roles: readonly Role[]
}

/** The rows of one feature by the name of the call. */
export type PermissionRows = Readonly<Record<string, Permission>>
