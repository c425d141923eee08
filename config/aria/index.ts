import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import attributes from './attributes.js'

interface Platform {
  runtimePath: string | string[]
  template: {
    mergeComponents: (context: IPluginContext, patch: Record<string, Record<string, string>>) => void
  }
}

/**
 * Taro plugin: lets `aria-*` properties reach the mini-program. Taro's base.wxml knows none of them, so without it
 * a screen reader in WeChat hears nothing that a component says about itself. Template and runtime get one table.
 */
export default function ariaPlugin(context: IPluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => {
      if (process.env['TARO_ENV'] !== 'weapp') return
      platform.template.mergeComponents(context, attributes)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.js')].flat()
    },
  })
}
