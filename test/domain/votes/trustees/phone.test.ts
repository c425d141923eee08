import { randomBytes } from 'node:crypto'
import { createContext, runInContext } from 'node:vm'
import { buildSync } from 'esbuild'
import { checkBallots } from '#domain/votes/trustees/checkBallots'
import {
  bytesForBallot,
  type EncryptedBallot,
  type EncryptedSheet,
} from '#domain/votes/trustees/encryptBallot'
import { ceremonyOf, drawWeight, oneOfThree } from './given'

// Curves take their time on a busy machine; no test here is about it.
const entry = `
  import { encryptBallot } from './domain/votes/trustees/encryptBallot'
  import { scalarsFrom } from './domain/votes/trustees/randomness'
  export const cast = (sheet, rightId, questionId, taken, numbers) =>
    JSON.stringify(
      encryptBallot(sheet, rightId, new Map([[questionId, taken]]), scalarsFrom(Uint8Array.from(numbers))),
    )
`

/** What a phone loads to encrypt, as it is built for old ones: a power becomes Math.pow, which takes no BigInt. */
const bundle =
  buildSync({
    ...{ bundle: true, write: false, format: 'iife', globalName: 'phone', target: 'es2015', minify: true },
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
  }).outputFiles[0]?.text ?? ''

const sheet: EncryptedSheet = { voteId: 'v1', key: ceremonyOf('v1').key, questions: [oneOfThree] }
const input = JSON.stringify([sheet, 'u1', 'q1', ['agree'], [...randomBytes(bytesForBallot(sheet))]])

/** The language and nothing besides: no crypto, TextEncoder, Buffer or process, as in WeChat. */
const inWeChat = (before: string): unknown => {
  const context = createContext({})
  runInContext(`${before};${bundle}`, context)
  return runInContext(`phone.cast(...${input})`, context)
}

test('a ballot is encrypted where there is nothing but the language', () => {
  const ballot = JSON.parse(String(inWeChat(''))) as EncryptedBallot
  expect(checkBallots(sheet, [ballot], drawWeight)).toHaveProperty('ballots')
})

test('an old phone can read the bundle, and learns from it that it has no BigInt', () => {
  expect(/[^\w$."'][0-9]+n\b/.exec(bundle)?.[0]).toBeUndefined()
  expect(() => inWeChat('delete globalThis.BigInt')).toThrow('BigInt is not defined')
})
