import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Compiler, WebpackPluginInstance } from 'webpack'

/**
 * Writes down which script files a browser fetches before the first page can show: those of the entry and those of
 * the first tab. Only webpack knows; the size report reads the list.
 */
export class FirstRouteFiles implements WebpackPluginInstance {
  constructor(
    private readonly page: string,
    private readonly target: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('FirstRouteFiles', ({ compilation }) => {
      const groups = [...compilation.chunkGroups].filter(
        group => group.isInitial() || group.origins.some(origin => origin.request.includes(this.page)),
      )
      const scripts = groups.flatMap(group => group.getFiles()).filter(file => file.endsWith('.js'))
      mkdirSync(path.dirname(this.target), { recursive: true })
      writeFileSync(this.target, JSON.stringify([...new Set(scripts)], null, 2))
    })
  }
}
