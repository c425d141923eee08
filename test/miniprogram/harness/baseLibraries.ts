import { baseLibrary } from '../../../src/wechat/baseLibrary'

/** Whether one version comes before another, as 2.9.0 does before 2.10.0. */
export const isOlder = (one: string, other: string): boolean =>
  one.localeCompare(other, 'en', { numeric: true }) < 0

/** The functions that we use and that this version of the base library does not have. */
export const unknownTo = (version: string): readonly string[] =>
  Object.entries({ ...baseLibrary.always, ...baseLibrary.younger })
    .filter(([, since]) => isOlder(version, since))
    .map(([name]) => name)
