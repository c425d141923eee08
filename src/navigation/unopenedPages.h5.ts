import { componentWords } from '#copy/kernel/components'
import { toast } from '../components/toast/message'

/** What webpack says when a part of the program does not arrive. */
const NOT_LOADED = /^Loading (CSS )?chunk/

/** A page's script comes when it is first opened: without a network a tap would seem to do nothing. */
export const tellOfUnopenedPages = (): void => {
  window.addEventListener('unhandledrejection', ({ reason }: { reason: unknown }) => {
    if (reason instanceof Error && NOT_LOADED.test(reason.message))
      toast(componentWords.pageNotOpened, 'warn')
  })
}
