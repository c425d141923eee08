import path from 'node:path'
import webpack from 'webpack'

const root = path.resolve(__dirname, '..')
/** What else comes as `.mjs`, which Taro's own rule passes over. */
const folders = ['verifier', 'node_modules/lean-qr'].map(folder => path.join(root, folder))

/** Node is in one file of the verifier; this one, with the same four names, takes its place in the mini-program. */
export const withoutNode = (): webpack.NormalModuleReplacementPlugin =>
  new webpack.NormalModuleReplacementPlugin(
    /^\.\/platform\.mjs$/,
    path.join(root, 'src/features/votes/recount/platform.ts'),
  )

/** Babel compiles what comes as `.mjs`, the verifier above all, for phones that know less than Node. */
export const verifierRule = {
  test: /\.mjs$/,
  include: folders,
  loader: 'babel-loader',
}
