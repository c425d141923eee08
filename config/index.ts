import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { deployedTwins } from './deployedTwins'
import { FirstRouteFiles } from './firstRoute'
import { verifierRule, withoutNode } from './verifierOnPhones'

/** Unlike the built code, which finds every constant set, the build itself may be given none. */
const given: Record<string, string | undefined> = process.env
const root = path.resolve(__dirname, '..')
const target = given['TARO_ENV'] === 'h5' ? 'h5' : 'weapp'
/** A build that talks to the local CloudBase and may switch persona. The deployed build never contains that code. */
const isLocal = given['TARO_APP_LOCAL'] === 'true'
const outputRoot = `dist/${target}${isLocal ? '-local' : ''}`
/** Compiled by Babel although they lie outside `src`. */
const outsideSource = ['domain', 'contracts', 'copy', 'node_modules/@noble', 'node_modules/qr'].map(folder =>
  path.join(root, folder),
)

// WeUI's and our sizes are CSS pixels on both targets: 44 means 44 on every screen, so nothing is rescaled.
const postcss = {
  pxtransform: { enable: false },
  [path.join(root, 'config/weui/index.js')]: { enable: true },
}

/** What WeChat takes as it stands and Taro does not find by itself. */
const copiedForWechat = ['sitemap.json', 'packages/issue/share.png', 'packages/vote/share.png'].map(name => ({
  from: `src/${name}`,
  to: `${outputRoot}/${name}`,
}))

// Named, because Taro's types know fewer of these options than its code does.
const cache = {
  // What sub-packages share is written by Taro beside webpack, which takes it for unchanged when it comes from a cache.
  enable: target === 'h5',
  name: `${target}-${isLocal ? 'local' : 'deployed'}-${given['NODE_ENV'] ?? 'production'}`,
  cacheDirectory: path.join(root, '.cache/webpack'),
  buildDependencies: {
    config: [
      __filename,
      ...['package.json', 'babel.config.js', 'config/leaveOutSources.cjs', 'config/bigIntCalls.cjs'].map(
        file => path.join(root, file),
      ),
    ],
  },
}
const nativeInBrowsers = ['whatwg-fetch', 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only']

/** As much of webpack-chain as is used here for both targets. */
interface Chain {
  plugin(name: string): { use(plugin: object): unknown }
  readonly module: { rule(name: string): { merge(rule: object): unknown } }
}

/** What the page needs on which a vote is counted again. */
const countingAgain = (chain: Chain): void => {
  chain.plugin('withoutNode').use(withoutNode())
  chain.module.rule('verifier').merge(verifierRule)
}

const config: UserConfigExport = {
  projectName: 'zhongkai-vanguard',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache,
  logger: { quiet: true, stats: false },
  baseLevel: 4, // levels of nesting written out in base.wxml before it recurses: 36 KB less than the default 16
  plugins: [path.join(root, 'config/aria/index.ts')],
  env: {
    TARO_APP_LOCAL: JSON.stringify(isLocal ? 'true' : 'false'),
    TARO_APP_CLOUD_ENV: JSON.stringify(given['TARO_APP_CLOUD_ENV'] ?? ''),
    TARO_APP_LOCAL_URL: JSON.stringify(isLocal ? (given['TARO_APP_LOCAL_URL'] ?? '') : ''),
    TARO_APP_CASE_PROGRESS_TEMPLATE: JSON.stringify(given['TARO_APP_CASE_PROGRESS_TEMPLATE'] ?? ''),
  },
  copy: { patterns: target === 'weapp' ? copiedForWechat : [], options: {} },
  mini: {
    postcss,
    compile: { include: outsideSource },
    optimizeMainPackage: { enable: true },
    // No component's style depends on standing before or after another's.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: chain => {
      if (!isLocal) chain.plugin('deployedTwins').use(deployedTwins())
      countingAgain(chain)
    },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    useHtmlComponents: true,
    router: { mode: 'hash' },
    postcss,
    compile: { include: outsideSource },
    esnextModules: ['weui-wxss'], // lets WeUI's sheets pass through PostCSS here as they do for weapp
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: chain => {
      if (!isLocal) chain.plugin('deployedTwins').use(deployedTwins())
      countingAgain(chain)
      const list = path.join(root, '.cache', `first-route-${path.basename(outputRoot)}.json`)
      chain.plugin('firstRouteFiles').use(FirstRouteFiles, ['pages/home/index', list])
      // Every browser that opens these pages has had both since 2018; Taro brings them for older ones.
      const nothing = path.join(root, 'config/nothing.cjs')
      nativeInBrowsers.forEach(polyfill => chain.resolve.alias.set(`${polyfill}$`, nothing))
      // What several pages use is fetched once; without this every page brings its own copy of components.
      const { cacheGroups, ...split } = chain.optimization.get('splitChunks') as { cacheGroups: object }
      const shared = { chunks: 'async', minChunks: 2, minSize: 20_000, reuseExistingChunk: true } as const
      chain.optimization.splitChunks({ ...split, cacheGroups: { ...cacheGroups, shared } })
      chain.performance.hints(false) // the size report speaks, by gzip and by route
    },
  },
}

export default defineConfig(config)
