// Gives the mini-program's runtime the same table that the build merged into base.wxml.
import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes'

mergeInternalComponents(attributes)
