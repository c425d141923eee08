import type { RosterNote } from '../Roster'
import { closeText, plainText } from '../plainText'
import type { SheetLine } from '../SheetLine'
import { readCertificates, type Seal } from './paperNumbers'

/** Reads the certificates of title of a line, sealed. */
export const readTitles = (line: SheetLine, seal: Seal | undefined): readonly string[] =>
  seal ? readCertificates(line.text('certificates')).map(number => seal('certificate', number)) : []

const undelivered =
  /^(?:(?:已售|已出售)?\(?(?:尚?未|没有?|待|暂未)(?:办理)?(?:交付|交房|交楼|收楼|收房|入伙)(?:使用)?\)?|否|未|N|NO|×|X)$/
const delivered =
  /^(?:(?:已售|已出售)?\(?(?:已|已经)(?:办理)?(?:交付|交房|交楼|收楼|收房|入伙)(?:使用)?\)?|交付|收楼|是|已|Y|YES|√|✓)$/
/** In a column of sales only whole words say it: a bare 否 there means that it is not sold. */
const saysItself = /交付|交房|交楼|收楼|收房|入伙/

const deliveryIn = (text: string): boolean | null => {
  const bare = closeText(text)
  if (undelivered.test(bare)) return false
  return delivered.test(bare) ? true : null
}

/**
 * Reads whether a home that is sold was handed over to its buyers: what was not counts with the developer's head
 * (法释〔2009〕7号 第9条: 虽已出售但尚未交付的部分).
 *
 * @returns null where the line does not say, with a note where nobody can tell what it says
 */
export const readDelivery = (
  line: SheetLine,
): { readonly delivered: boolean | null; readonly notes: readonly RosterNote[] } => {
  const ofSale = saysItself.test(line.text('sale')) ? deliveryIn(line.text('sale')) : null
  if (!line.says('delivery')) return { delivered: ofSale, notes: [] }
  const said = deliveryIn(line.text('delivery'))
  return said === null
    ? {
        delivered: ofSale,
        notes: [line.note('unknownDelivery', 'delivery', { text: plainText(line.text('delivery')) })],
      }
    : { delivered: said, notes: [] }
}
