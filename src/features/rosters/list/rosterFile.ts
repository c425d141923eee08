import { rosterExtensions } from '#contracts/kernel/vocabulary'

/** A file as the device handed it over. */
export interface RosterFile {
  readonly name: string
  /** Where it is now: a temporary path of WeChat's, or a `blob:` address in a browser. */
  readonly path: string
  /** In bytes. */
  readonly size: number
}

export type RosterExtension = (typeof rosterExtensions)[number]

/** What a file's name says it is; null for what cannot be read as a roster. */
export const extensionOf = ({ name }: Pick<RosterFile, 'name'>): RosterExtension | null => {
  const [, last] = /\.([a-z]+)$/.exec(name.toLowerCase()) ?? []
  return rosterExtensions.find(extension => extension === last) ?? null
}
