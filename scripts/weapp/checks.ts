import budget from '../../config/budget.json'
import type { Stage } from './stage'
import type { Compiled, SchemaKind, WechatTools } from './wechatTools'

/** What a check has to say: faults fail it, notes are figures to read. */
export interface Findings {
  readonly faults: readonly string[]
  readonly notes: readonly string[]
}

interface App {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly themeLocation: string
  readonly sitemapLocation: string
}

const appOf = (stage: Stage): App => stage.read('app.json') as App

/** Holds every configuration file of the build against WeChat's schema for it. */
export function checkSchemas(stage: Stage, { schemaValidate }: WechatTools): Findings {
  const app = appOf(stage)
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`)),
  ]
  const documents: readonly (readonly [SchemaKind, string, unknown])[] = [
    ['app', 'app.json', app],
    ['theme', app.themeLocation, stage.read(app.themeLocation)],
    ['sitemap', app.sitemapLocation, stage.read(app.sitemapLocation)],
    ['projectconfig', 'project.config.json', stage.projectConfig],
    ...pages.map(page => ['page', `${page}.json`, stage.read(`${page}.json`)] as const),
  ]
  const faults = documents.flatMap(([kind, file, value]) => {
    const { warning, error } = schemaValidate(kind, value)
    const wrong = error.map(
      ({ errorProperty, errorType, correctType, requireProperty }) =>
        `${file}: ${errorProperty} ${errorType} ${correctType ?? requireProperty ?? ''}`,
    )
    return [...(warning ? [`${file}: unknown field ${warning}`] : []), ...wrong]
  })
  return { faults, notes: [`${String(documents.length)} configuration files fit WeChat’s schemas`] }
}

/** Follows what each file needs, as DevTools' 「依赖分析」 does; what it cannot resolve it tells the console. */
export async function checkDependencies(stage: Stage, tools: WechatTools): Promise<Findings> {
  const faults: string[] = []
  const { warn } = console
  console.warn = (...words: unknown[]) => void faults.push(words.map(String).join(' ').slice(0, 300))
  try {
    await tools.analyseCode(stage.open())
  } finally {
    console.warn = warn
  }
  return { faults, notes: ['every file that another needs is there'] }
}

/** DevTools' 「代码质量」. */
export async function checkQuality(stage: Stage, tools: WechatTools): Promise<Findings> {
  const rules = await tools.checkCodeQuality(stage.open())
  const failed = rules.filter(({ success }) => !success)
  return {
    faults: failed.map(({ name, detail }) => `${name} ${JSON.stringify(detail ?? '').slice(0, 300)}`),
    notes: [`${String(rules.length - failed.length)} of ${String(rules.length)} rules of code quality hold`],
  }
}

const ATTEMPTS = 4

/** The tools give their compiling process twenty seconds to start, which a busy machine may need longer for. */
async function compiled(stage: Stage, tools: WechatTools, attempt = 1): Promise<Compiled> {
  try {
    const options = { project: stage.open(), setting: { useProjectConfig: true }, threads: 1 }
    return await tools.getCompiledResult(options)
  } catch (reason) {
    const late = reason instanceof Error && reason.message === 'fork process timeout'
    if (!late || attempt === ATTEMPTS) throw reason
    return compiled(stage, tools, attempt + 1)
  }
}

/**
 * Measures what is uploaded: the build after WeChat's own compile-down and minifying, by the settings of
 * `project.config.json`. `npm run build:weapp` measures it before.
 */
export async function checkSizes(stage: Stage, tools: WechatTools): Promise<Findings> {
  const { subPackages } = appOf(stage)
  const shipped = await compiled(stage, tools)
  const bytes = new Map<string, number>()
  for (const [file, body] of Object.entries(shipped)) {
    const { root } = subPackages.find(own => file.startsWith(`${own.root}/`)) ?? { root: 'main package' }
    bytes.set(root, (bytes.get(root) ?? 0) + Buffer.byteLength(body))
  }
  const sizes = [...bytes].map(([name, size]) => ({
    name,
    kilobytes: size / 1024,
    limit: name === 'main package' ? budget.weapp.shippedMainPackageKB : budget.weapp.subPackageKB,
  }))
  const line = ({ name, kilobytes, limit }: (typeof sizes)[number]) =>
    `${name}, as shipped: ${kilobytes.toFixed(1)} KB of ${String(limit)} KB`
  const missing = stage.files.filter(file => /\.(png|json)$/.test(file) && !(file in shipped))
  return {
    faults: [
      ...sizes.filter(({ kilobytes, limit }) => kilobytes > limit).map(line),
      ...(bytes.has('main package') ? [] : ['nothing was compiled']),
      ...missing.filter(file => file.endsWith('.png')).map(file => `${file} is not shipped`),
    ],
    notes: sizes.map(line),
  }
}
