#!/usr/bin/env node
// node verify.mjs RECORD.json [--root HEX]: ends with 0 when everything fits, 1 when something does not, 2 when there is nothing to read.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkRecord } from './checkRecord.mjs'
import { sayFault, sayFits } from './words.mjs'

const main = () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' } } })
  const [file] = positionals
  if (file === undefined) throw new Error('用法：node verify.mjs 记录文件 [--root 公示上印的校验根]')
  const printed = values.root?.replace(/\s/g, '').toLowerCase() ?? null
  const { fits, fault, line } = checkRecord(readFileSync(file, 'utf8'), printed)
  console.log(fits ? sayFits(fits) : sayFault(fault, line))
  process.exitCode = fits ? 0 : 1
}

try {
  main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
