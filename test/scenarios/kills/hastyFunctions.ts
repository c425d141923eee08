import { cpSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is promised before it is done, by call: the answer, made of the input; and when it is done, in ms. */
const promises = {
  castBallot: { after: 60, promised: `() => ({ receipt: 'soon', salt: 'soon', receivedAt: 0 })` },
  decideClaims: {
    after: 500,
    promised: `({ claimIds }) => ({ outcomes: claimIds.map(id => ({ id, ok: true, refusal: null })) })`,
  },
} as const

/**
 * A bug on purpose: somebody gets a receipt before what it is for is stored. As long as nothing is killed everything
 * comes out right in the end, which is why such a bug survives ordinary tests.
 */
const hasty = (call: keyof typeof promises): string => `'use strict'
const { main } = require('./patient.js')
const promised = ${promises[call].promised}
exports.main = async (event, context) => {
  const { call, input } = JSON.parse(event.body || '{}')
  if (call !== '${call}') return main(event, context)
  setTimeout(() => main(event, context), ${String(promises[call].after)})
  const body = JSON.stringify({ ok: true, output: promised(input), requestId: '' })
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body, isBase64Encoded: false }
}
`

/** Another: a request that is delivered again is not known again. */
const forgetful = `'use strict'
const { randomUUID } = require('node:crypto')
const { main } = require('./patient.js')
exports.main = async (event, context) => {
  const { call, input } = JSON.parse(event.body || '{}')
  if (!input || !input.requestId) return main(event, context)
  const body = JSON.stringify({ call, input: { ...input, requestId: randomUUID() } })
  return main({ ...event, body, isBase64Encoded: false }, context)
}
`

const plant = (functionsDir: string, into: string, bug: string): void => {
  cpSync(functionsDir, into, { recursive: true, dereference: true })
  renameSync(join(into, 'api', 'index.js'), join(into, 'api', 'patient.js'))
  writeFileSync(join(into, 'api', 'index.js'), bug)
}

/** Copies the built functions and plants the bug in the copy. */
export const plantHaste = (
  functionsDir: string,
  into: string,
  call: keyof typeof promises = 'castBallot',
): void => {
  plant(functionsDir, into, hasty(call))
}
export const plantForgetfulness = (functionsDir: string, into: string): void => {
  plant(functionsDir, into, forgetful)
}
