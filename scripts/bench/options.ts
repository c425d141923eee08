import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    over: { type: 'string' },
  },
})

/** What the command line asks for. */
export const options = {
  /** Only shows that it runs. */
  quick: values.quick,
  /** Measures those actions alone whose names begin with it. */
  only: values.only ?? '',
  /** Profiles all threads of the in-process system and names shares by module, instead of comparing. */
  profile: values.profile,
  /** Measures over this transport alone. */
  over: values.over ?? '',
  /** Leaves the load out: one client alone, memory at rest and the cold start. */
  alone: values.alone,
} as const

/** Tells whether an action is to be measured. */
export const isAsked = (action: string): boolean => action.startsWith(options.only)
