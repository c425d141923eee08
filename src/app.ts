import './jitless'
import type { PropsWithChildren, ReactNode } from 'react'
import { startCloud } from './cloud/transport'
import { tellOfUnopenedPages } from './navigation/unopenedPages'
import { tellOfLostPost } from './session/tellOfLostPost'
import { followSystem } from './theme/settings'
import 'weui-wxss/dist/style/base/base.wxss'
import 'weui-wxss/dist/style/widget/weui-button/weui-btn_global.wxss'
import 'weui-wxss/dist/style/widget/weui-button/weui-btn_default.wxss'
import 'weui-wxss/dist/style/widget/weui-button/weui-btn_primary.wxss'
import 'weui-wxss/dist/style/widget/weui-button/weui-btn_warn.wxss'
import 'weui-wxss/dist/style/widget/weui-button/weui-btn_disabled.wxss'
import 'weui-wxss/dist/style/widget/weui-cell/weui-cell_global.wxss'
import 'weui-wxss/dist/style/widget/weui-cell/weui-access.wxss'
import 'weui-wxss/dist/style/widget/weui-loading/weui-primary-loading.wxss'
import 'weui-wxss/dist/style/widget/weui-tips/weui-dialog.wxss'
import 'weui-wxss/dist/style/widget/weui-tips/weui-mask.wxss'
import './app.scss'

startCloud()
followSystem()
tellOfUnopenedPages()
tellOfLostPost()

/** The root of the mini-program: pages bring their own frame, so there is nothing around them. */
export default function App({ children }: PropsWithChildren): ReactNode {
  return children
}
