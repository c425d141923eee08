import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { personaWords } from '#copy/personas/personas'
import { raiseWords } from '#copy/issues/raise'

/** The minifier writes Chinese as its code points. */
const escaped = /\\u([0-9a-f]{4})/gi

const contentOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => path.join(folder, file))
    .filter(file => statSync(file).isFile() && /\.(js|json|wxml|wxs)$/.test(file))
    .map(file =>
      readFileSync(file, 'utf8').replace(escaped, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      ),
    )
    .join('\n')

const deployed = contentOf('dist/weapp')
const local = contentOf('dist/h5-local')
const texts = Object.values(personaWords).filter(words => typeof words === 'string')
const traces = ['/personas', ...texts]

test.each(traces)('the build for WeChat holds no trace of the persona switch: %s', trace => {
  // The local build holds it: the search finds what there is.
  expect(local.includes(trace)).toBe(true)
  expect(deployed.includes(trace)).toBe(false)
})

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

test.each(['.', 'dist/weapp', 'dist/weapp-local'])('DevTools finds what the project in %s names', folder => {
  const config = json(path.join(folder, 'project.config.json')) as Record<string, unknown>
  const roots = Object.entries(config).filter(([key]) => key.endsWith('Root'))
  expect(roots.map(([key]) => key)).toContain('miniprogramRoot')
  const absent = roots.filter(([, root]) => !existsSync(path.join(folder, String(root))))
  expect(absent).toEqual([])
  expect(existsSync(path.join(folder, String(config['miniprogramRoot']), 'app.json'))).toBe(true)
})

test('WeChat’s search indexes no page', () => {
  const { sitemapLocation } = json('dist/weapp/app.json') as { sitemapLocation?: string }
  const { rules } = json(path.join('dist/weapp', sitemapLocation ?? 'sitemap.json')) as { rules: unknown }
  expect(sitemapLocation).toBe('sitemap.json')
  expect(rules).toEqual([{ action: 'disallow', page: '*' }])
})

test('the build for WeChat speaks Chinese, to WeChat’s cloud alone, and shows no samples', () => {
  expect(deployed.includes(raiseWords.doneTitle)).toBe(true)
  expect(/https?:\/\/(localhost|127\.0\.0\.1)/.exec(deployed)).toBeNull()
  expect(deployed.includes('packages/showcase')).toBe(false)
})
