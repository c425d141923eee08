import { calls, type CallName } from '#contracts/calls'
import { everything, goodInputsOn, setStage, type Stage } from './fuzz/stage'
import { textFieldsOf, withText, type TextPath } from './textFields'
import { startDistrict, type District } from '../district/startDistrict'

/** A little less than a call may have, as it is sent. */
const bytes = 99_000
const filledWith = (unit: string, before = '', after = ''): string =>
  before + unit.repeat(Math.floor(bytes / (Buffer.byteLength(JSON.stringify(unit)) - 2))) + after

const worst: Readonly<Record<string, string>> = {
  blanks: filledWith(' '),
  'blanks within': filledWith(' ', '好', '好'),
  'wide blanks within': filledWith('\u3000', '好', '好'),
  'nothing that is seen': filledWith('\u200b\u2060\u034f', '好', '好'),
  'marks upon marks': filledWith('\u0301\u0489', 'e', '!'),
  'line breaks': filledWith('\n', '好', '好'),
  'zero bytes': filledWith('\u0000', '好', '好'),
  'halves of characters': filledWith('\ud83d', '好', '好'),
  'what folds out': filledWith('﷽'),
  'the beginnings of words': filledWith('燃气'),
  'brackets that do not close': filledWith('('),
  'one letter and its end': filledWith('a', '', '!'),
  digits: filledWith('1', '', 'x'),
  'dots and slashes': filledWith('./', 'cloud://', '.jpg'),
}

const names = Object.keys(calls) as CallName[]
const fieldsOf = (name: CallName) => textFieldsOf(calls[name].input)

/** Longer than any text may be, and short all the same. */
const tooLong = 'x'.repeat(5_000)
/** So many times the time of a short text, at the fastest of three tries, is far more than any linear work needs (the text is twenty times as long). */
const muchLonger = 1_000

test('forms are walked to their texts', () => {
  expect(fieldsOf('raiseIssue')).toEqual(
    expect.arrayContaining([['text'], ['photos', 0], ['place', 'detail'], ['requestId']]),
  )
  expect(names.flatMap(fieldsOf).length).toBeGreaterThan(names.length)
})

describe('a hundred thousand of the worst characters in any text', () => {
  let district: District
  let stage: Stage
  let before: string
  beforeAll(async () => {
    district = await startDistrict()
    stage = await setStage(district)
    before = await everything(district)
  })
  afterAll(() => district.close())

  const sent = async (name: CallName, path: TextPath, text: string) => {
    const input = withText(goodInputsOn(stage, stage.real.now)[name], path, text)
    const began = performance.now()
    const reply = await district.send('wang', { call: name, input })
    return { reply, took: performance.now() - began }
  }
  const fastest = async (tries: number, send: () => Promise<{ readonly took: number }>) => {
    const times: number[] = []
    for (let left = tries; left > 0; left -= 1) times.push((await send()).took)
    return Math.min(...times)
  }

  it.each(names.filter(name => fieldsOf(name).length > 0))(
    '%s: is refused by the name of its field, as fast as a short one, and nothing is written',
    async name => {
      for (const path of fieldsOf(name)) {
        const short = await fastest(3, () => sent(name, path, tooLong))
        for (const [what, text] of Object.entries(worst)) {
          const { reply, took } = await sent(name, path, text)
          expect({ what, path, reply }).toMatchObject({
            reply: { ok: false, refusal: { kind: 'invalid-input', field: path.join('.') } },
          })
          if (took <= short * muchLonger) continue
          const again = await fastest(3, () => sent(name, path, text))
          if (again > short * muchLonger)
            throw new Error(`${what} in ${path.join('.')}: ${String(Math.ceil(again / short))} times as long`)
        }
      }
      expect(await everything(district)).toBe(before)
    },
  )
})
