import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** Tells where the source map of a bundled file lies: apart, so that none is deployed. */
export const mapOf = (file: string): string =>
  join('dist', 'maps', `${relative(resolve('dist', 'local-functions'), file)}.map`)

/** Copies the map that the bundler has put beside a file to where {@link mapOf} looks for it. */
export const keepMap = (outfile: string, asFile: string): void => {
  mkdirSync(dirname(mapOf(asFile)), { recursive: true })
  copyFileSync(`${outfile}.map`, mapOf(asFile))
}
