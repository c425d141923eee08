import path from 'node:path'
import webpack from 'webpack'

const root = path.resolve(__dirname, '..')
const folder = path.join(root, 'verifier')

/** Node is in one file of the verifier; this one, with the same four names, takes its place in the mini-program. */
export const withoutNode = (): webpack.NormalModuleReplacementPlugin =>
  new webpack.NormalModuleReplacementPlugin(
    /^\.\/platform\.mjs$/,
    path.join(root, 'src/features/votes/recount/platform.ts'),
  )

/** Babel compiles what the verifier is made of, for phones that know less than Node. */
export const verifierRule = {
  test: /\.mjs$/,
  include: [folder],
  loader: 'babel-loader',
}
