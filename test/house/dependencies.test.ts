import { readFileSync } from 'node:fs'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const page = readFileSync('docs/dependencies.md', 'utf8')
const packages = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })

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
