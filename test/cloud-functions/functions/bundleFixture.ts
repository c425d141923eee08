import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..', '..', '..')

/**
 * Bundles a function that exists for a test as the real ones are bundled, the SDK beside it, so that both transports
 * reach it. `npm run build:functions` must have been run.
 */
export const bundleFixture = (name: string, functionsDir: string): void => {
  // By its command: inside jest's own realm esbuild finds its byte arrays foreign.
  execFileSync(join(root, 'node_modules', '.bin', 'esbuild'), [
    join(__dirname, `${name}.fixture.ts`),
    '--bundle',
    '--platform=node',
    '--target=node20',
    '--format=cjs',
    '--log-level=error',
    '--external:@cloudbase/node-sdk',
    `--outfile=${join(functionsDir, name, 'index.js')}`,
  ])
  const sdk = join(root, 'dist', 'local-functions', 'api', 'node_modules')
  cpSync(sdk, join(functionsDir, name, 'node_modules'), { recursive: true })
}
