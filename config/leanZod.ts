import webpack from 'webpack'

/**
 * zod's index re-exports its messages in fifty languages, which nobody sees here (refusals have our own texts) and
 * which no bundler can shake out of a namespace import: 400 KB. English, zod's default, stands in for all of them.
 */
export const leanZod = (): webpack.NormalModuleReplacementPlugin =>
  new webpack.NormalModuleReplacementPlugin(/locales\/index\.js$/, (resource: Request) => {
    if (resource.context.includes('zod')) resource.request = '../locales/en.js'
  })

/**
 * The file through which contracts take zod also configures it. Seen as a mere passage it lets webpack drop what no
 * contract uses (10 KB gzipped); src/jitless.ts configures zod instead.
 */
export const zodPassage = /contracts[\\/]zod\.ts$/

interface Request {
  context: string
  request: string
}
