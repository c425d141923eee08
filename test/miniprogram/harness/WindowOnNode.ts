import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import JsdomEnvironment from 'jest-environment-jsdom'

/** Where there is a document, lmdb looks for its native part beside the script that runs. */
const lmdbScript = { tagName: 'SCRIPT', src: pathToFileURL(createRequire(__filename).resolve('lmdb')).href }

/** What Node has and a window lacks, or has of its own kind; native modules know only Node's. */
const ofNode = {
  ArrayBuffer,
  Atomics,
  BigInt64Array,
  Blob,
  Float64Array,
  Int32Array,
  SharedArrayBuffer,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  Uint8Array,
  Uint32Array,
  clearImmediate,
  clearInterval,
  clearTimeout,
  fetch,
  performance,
  setImmediate,
  setInterval,
  setTimeout,
  structuredClone,
}

/** A window, as WeChat's component framework needs it, and beside it the Node that the local CloudBase needs. */
export default class WindowOnNode extends JsdomEnvironment {
  override exportConditions(): string[] {
    return ['node', 'node-addons']
  }

  override async setup(): Promise<void> {
    await super.setup()
    for (const [name, value] of Object.entries(ofNode))
      Object.defineProperty(this.global, name, { value, configurable: true, writable: true })
    Object.defineProperty(this.global.document, 'currentScript', { value: lmdbScript })
  }
}
