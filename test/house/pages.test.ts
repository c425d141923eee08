import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, pages } from '#domain/kernel/pages'

const root = join(__dirname, '..', '..')

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** The pages as the deployed build declares them. */
const declared = async (): Promise<readonly string[]> => {
  jest.replaceProperty(process, 'env', { ...process.env, TARO_APP_LOCAL: 'false' })
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: config } = (await import('../../src/app.config')) as unknown as { default: AppConfig }
  jest.restoreAllMocks()
  return [
    ...config.pages,
    ...config.subPackages.flatMap(({ root: folder, pages: paths }) => paths.map(path => `${folder}/${path}`)),
  ]
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .map(path => join(folder, path))

it('has every page that the program declares, and no other', async () => {
  const known = Object.values(pages).map(({ path }) => path)
  expect([...known].sort()).toEqual([...(await declared())].sort())
})

it('is the only place that says where a page is', () => {
  const folders = ['domain', 'contracts', 'copy', 'cloud-functions', 'src', 'seeds', 'scripts']
  const saying = folders.flatMap(filesIn).filter(file => {
    const source = readFileSync(join(root, file), 'utf8')
    return /['"`/](pages|packages)\/[\w${}-]+(\/[\w${}-]+)?\/index['"`?]/.test(source)
  })
  expect(saying).toEqual(['domain/kernel/pages.ts', 'src/app.config.ts'])
})

it('writes addresses with the parameters that are there', () => {
  expect(addressOf('home')).toBe('pages/home/index')
  expect(addressOf('vote', { id: 'v1' })).toBe('packages/vote/detail/index?id=v1')
  expect(addressOf('claim', { compound: undefined })).toBe('packages/account/claim/index')
  expect(addressOf('grant', { kind: 'guardian', vote: 'v1' })).toBe(
    'packages/account/grant/index?kind=guardian&vote=v1',
  )
})
