import { readFileSync } from 'node:fs'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Packages = Readonly<Record<string, LockedPackage>>

const locks = [
  'package-lock.json',
  'tools/weapp/package-lock.json',
  'tools/cloudbase/package-lock.json',
  'verifier/package-lock.json',
]
const lockedIn = (lock: string): Packages =>
  (JSON.parse(readFileSync(lock, 'utf8')) as { readonly packages: Packages }).packages

/** Where Node looks for `name` from a package at `place`, nearest first. */
const lookUp = (packages: Packages, place: string, name: string): LockedPackage | undefined => {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]
    if (found !== undefined || at === '') return found
  }
}

/**
 * `npm ci` refuses a lock file that lacks an optional platform package, also one that the registry at hand did not
 * have when the lock was written: such a package needs an entry with its version, cpu and os all the same.
 */
test.each(locks)('%s locks every optional package at the version that is asked for', lock => {
  const packages = lockedIn(lock)
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name, version]) =>
          /^\d+\.\d+\.\d+$/.test(version) && lookUp(packages, place, name)?.version !== version,
      )
      .map(([name, version]) => `${place} → ${name}@${version}`),
  )
  expect(missing).toEqual([])
})

test.each(locks)('%s names no place to download from', lock => {
  expect(Object.values(lockedIn(lock)).filter(({ resolved }) => resolved !== undefined)).toEqual([])
})
