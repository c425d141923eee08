import { cpSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A bug on purpose: a voter gets a receipt before their ballot is stored. As long as nothing is killed everything
 * comes out right in the end, which is why such a bug survives ordinary tests.
 */
const hasty = `'use strict'
const { main } = require('./patient.js')
const promised = { receipt: 'soon', salt: 'soon', receivedAt: 0 }
exports.main = async (event, context) => {
  const { call } = JSON.parse(event.body || '{}')
  if (call !== 'castBallot') return main(event, context)
  setTimeout(() => main(event, context), 60)
  const body = JSON.stringify({ ok: true, output: promised, requestId: '' })
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body, isBase64Encoded: false }
}
`

/** Copies the built functions and plants the bug in the copy. */
export const plantHaste = (functionsDir: string, into: string): void => {
  cpSync(functionsDir, into, { recursive: true, dereference: true })
  renameSync(join(into, 'api', 'index.js'), join(into, 'api', 'patient.js'))
  writeFileSync(join(into, 'api', 'index.js'), hasty)
}
