import { readFileSync } from 'node:fs'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/** Where Node looks for `name` from a package at `place`, nearest first. */
const lookUp = (place: string, name: string): LockedPackage | undefined => {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]
    if (found !== undefined || at === '') return found
  }
}

/**
 * `npm ci` refuses a lock file that lacks an optional platform package, also one that the registry at hand did not
 * have when the lock was written: such a package needs an entry with its version, cpu and os all the same.
 */
test('every optional package is locked at the version that is asked for', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name, version]) => /^\d+\.\d+\.\d+$/.test(version) && lookUp(place, name)?.version !== version,
      )
      .map(([name, version]) => `${place} → ${name}@${version}`),
  )
  expect(missing).toEqual([])
})

test('the lock names no place to download from', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
})
