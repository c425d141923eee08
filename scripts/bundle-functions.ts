/**
 * Bundles the cloud functions: `npm run build:functions [-- --measure]`.
 *
 * Each deploy unit becomes one folder under `dist/cloud-functions/`, as CloudBase and WeChat DevTools take it: one
 * file of ours, beside it CloudBase's SDK in two files. The SDK stays a module of its own, because it is loaded only
 * when a call needs it, and because the local CloudBase puts its in-process database at exactly that seam. Bundled, it
 * loads in about half the time. `dist/local-functions/` holds the same and beside them what exists for the local
 * CloudBase alone; it is never deployed.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import { keepMap } from './build/functionMaps'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)
const target = join(root, 'dist', 'cloud-functions')
const localTarget = join(root, 'dist', 'local-functions')
const deployed = ['api', 'clock', 'notices']
const localOnly = ['personas']
const seams = ['@cloudbase/node-sdk', '@cloudbase/database']
/** Libraries that one call in thousands needs: beside their function like the SDK, and loaded by that call alone. */
const beside: Readonly<Record<string, readonly string[]>> = { api: ['@e965/xlsx', 'csv-parse/sync'] }

/** Code in WebAssembly that lies beside a function as it is: of those that take photos in. */
const codecs = [
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
]

/** Open APIs of WeChat that a function may call; without the entry WeChat answers -604101. */
const openApis: Readonly<Record<string, readonly string[]>> = {
  api: ['security.msgSecCheck', 'phonenumber.getPhoneNumber'],
  notices: ['subscribeMessage.send'],
}

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
  logLevel: 'warning',
  // Names stay, so that a stack trace in the log can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  // For profiles; put away, never deployed.
  sourcemap: 'external',
}

const writeJson = (path: string, value: unknown) => {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}

const versionOf = (name: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
  return (manifest as { readonly version: string }).version
}

const bundleSdk = async (folder: string): Promise<void> => {
  for (const name of seams) {
    const outfile = join(folder, name, 'index.js')
    await build({
      ...common,
      entryPoints: [require.resolve(name)],
      outfile,
      external: seams.filter(other => other !== name),
      minify: true,
    })
    for (const part of [...deployed, ...localOnly])
      keepMap(outfile, join(localTarget, part, 'node_modules', name, 'index.js'))
    rmSync(`${outfile}.map`)
    writeJson(join(dirname(outfile), 'package.json'), { name, version: versionOf(name), main: 'index.js' })
  }
}

/** `csv-parse/sync` is the part `./sync` of the package `csv-parse`. */
const packageAndPart = (library: string): readonly [name: string, part: string] => {
  const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(library) ?? []
  return [name, `.${library.slice(name.length)}`]
}

const bundleLibrary = async (library: string, folder: string): Promise<void> => {
  const [name, part] = packageAndPart(library)
  await build({
    ...common,
    stdin: { contents: `export * from '${library}'`, resolveDir: root },
    outfile: join(folder, library, 'index.js'),
    minify: true,
    sourcemap: false,
  })
  // Without it a part of a package is not found by `import()`.
  writeJson(join(folder, name, 'package.json'), {
    name,
    version: versionOf(name),
    exports: { [part]: `${part}/index.js` },
  })
}

const bundleFunction = async (name: string, folder: string, sdk: string): Promise<void> => {
  const out = join(folder, name)
  rmSync(out, { recursive: true, force: true })
  await build({
    ...common,
    entryPoints: [join(root, 'cloud-functions', name, 'index.ts')],
    outfile: join(out, 'index.js'),
    external: [...seams, ...(beside[name] ?? [])],
  })
  keepMap(join(out, 'index.js'), join(localTarget, name, 'index.js'))
  rmSync(join(out, 'index.js.map'))
  writeJson(join(out, 'package.json'), { name, version: '1.0.0', private: true, main: 'index.js' })
  writeJson(join(out, 'config.json'), { permissions: { openapi: openApis[name] ?? [] } })
  cpSync(sdk, join(out, 'node_modules'), { recursive: true })
  for (const library of beside[name] ?? []) await bundleLibrary(library, join(out, 'node_modules'))
  if (withCodecs.has(name)) placeCodecs(out)
}

const withCodecs: ReadonlySet<string> = new Set(['api', 'notices'])

/** Puts the codecs where the code of a function looks for them. */
const placeCodecs = (folder: string): void => {
  for (const path of codecs)
    cpSync(join(root, 'node_modules', path), join(folder, 'node_modules', path), { recursive: true })
}

const kilobytes = (path: string) => `${(statSync(path).size / 1024).toFixed(0)} KB`

/** Milliseconds to `require` a file in a fresh process: the best of three. */
const coldStart = (path: string): number => {
  const script = `const t=performance.now();require(${JSON.stringify(path)});console.log(performance.now()-t)`
  return Math.min(
    ...[1, 2, 3].map(() => Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))),
  )
}

const sizes = (parts: readonly string[], vendored: string): void => {
  for (const part of parts)
    console.log(`${part.slice(root.length + 1)}/index.js  ${kilobytes(join(part, 'index.js'))}`)
  console.log(`with each: @cloudbase/node-sdk  ${kilobytes(join(vendored, 'index.js'))}`)
  for (const [name, libraries] of Object.entries(beside))
    for (const library of libraries)
      console.log(
        `with ${name}: ${library}  ${kilobytes(join(target, name, 'node_modules', library, 'index.js'))}`,
      )
}

const times = (parts: readonly string[], vendored: string): void => {
  for (const part of parts)
    console.log(`cold start of ${part.slice(root.length + 1)}: ${coldStart(part).toFixed(0)} ms`)
  console.log(`the SDK, loaded at the first database call: ${coldStart(vendored).toFixed(0)} ms`)
  for (const [name, libraries] of Object.entries(beside))
    for (const library of libraries)
      console.log(
        `${library}, loaded when a file is read: ${coldStart(join(target, name, 'node_modules', library)).toFixed(0)} ms`,
      )
  console.log(`the SDK as installed: ${coldStart(require.resolve('@cloudbase/node-sdk')).toFixed(0)} ms`)
}

const main = async (): Promise<void> => {
  const sdk = mkdtempSync(join(tmpdir(), 'sdk-'))
  await bundleSdk(sdk)
  await Promise.all(deployed.map(name => bundleFunction(name, target, sdk)))
  await Promise.all(localOnly.map(name => bundleFunction(name, localTarget, sdk)))
  rmSync(sdk, { recursive: true, force: true })
  for (const name of deployed) {
    rmSync(join(localTarget, name), { recursive: true, force: true })
    cpSync(join(target, name), join(localTarget, name), { recursive: true })
  }
  const parts = [
    ...deployed.map(name => join(target, name)),
    ...localOnly.map(name => join(localTarget, name)),
  ]
  const vendored = join(target, 'api', 'node_modules', '@cloudbase', 'node-sdk')
  sizes(parts, vendored)
  if (process.argv.includes('--measure')) times(parts, vendored)
}

void main()
