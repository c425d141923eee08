/**
 * Verifies the audit chain: `npm run audit [-- --data DIR | -- --file auditLog.json --head auditHead.json]`.
 *
 * Says `N lines, whole`, or the first broken line and what is wrong with it, and then ends with 1.
 */
import { parseArgs } from 'node:util'
import { chainOfFiles, withChainOfFolder } from './readChain'
import { sayVerdict, verifyChain } from './verifyChain'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '.local/data' },
    file: { type: 'string' },
    head: { type: 'string' },
  },
})

const verdict = async () => {
  const { data, file, head } = options
  if (file === undefined) return withChainOfFolder(data, verifyChain)
  if (head === undefined)
    throw new Error('--file needs --head: without it nobody sees that the end was cut off')
  return verifyChain(await chainOfFiles(file, head))
}

const main = async () => {
  const found = await verdict()
  console.log(sayVerdict(found))
  process.exitCode = found.broken ? 1 : 0
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exitCode = 2
})
