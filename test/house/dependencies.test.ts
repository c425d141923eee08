import { readFileSync } from 'node:fs'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** The program's own, and those of tools that are installed apart. */
const manifests = [
  'package.json',
  'tools/weapp/package.json',
  'tools/cloudbase/package.json',
  'verifier/package.json',
  'emulator/package.json',
]
const page = readFileSync('docs/dependencies.md', 'utf8')
const packages = manifests.flatMap(file => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries({ ...dependencies, ...devDependencies })
})

test.each(packages)('%s is pinned and earns its line', (name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(page).toContain(`\`${name}\``)
})

test('no line is left of a package that is gone', () => {
  const named = [...page.matchAll(/^\| (.+?) \|/gm)].flatMap(row => [
    ...(row[1] ?? '').matchAll(/`([^`]+)`/g),
  ])
  expect(named.map(match => match[1]).filter(name => !packages.some(([known]) => known === name))).toEqual([])
})
