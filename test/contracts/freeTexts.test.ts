import { calls, type CallName } from '#contracts/calls'
import { freeTexts, neverText, textsShown } from '#contracts/freeTexts'
import { asWritten, written } from '#contracts/kernel/written'
import { z } from '#contracts/kernel/zod'

/** What of a zod schema the walk looks at. */
interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
  readonly in?: Schema
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[]
}
interface Schema {
  readonly _zod: { readonly def: Definition }
}
const fixed = ['number', 'int', 'boolean', 'enum', 'literal', 'null']
const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

/** Paths of all strings below a schema that have no fixed form. @throws Error for a kind of schema it does not know */
const freeIn = (schema: Schema, path = ''): readonly string[] => {
  const {
    type,
    format,
    shape,
    element,
    innerType,
    valueType,
    options,
    in: from,
    checks = [],
  } = schema._zod.def
  if (type === 'string') {
    const formed = format !== undefined || checks.some(({ _zod }) => _zod.def.check === 'string_format')
    return formed ? [] : [path]
  }
  if (fixed.includes(type)) return []
  const inner = innerType ?? from
  const within = [
    ...Object.entries(shape ?? {}).flatMap(([key, value]) => freeIn(value, below(path, key))),
    ...[element, valueType].flatMap(value => (value ? freeIn(value, below(path, '*')) : [])),
    ...(inner ? freeIn(inner, path) : []),
    ...(options ?? []).flatMap(option => freeIn(option, path)),
  ]
  if (!shape && !element && !valueType && !inner && !options) throw new Error(`${path} is a ${type}`)
  return within
}

const names = Object.keys(calls) as CallName[]

test.each(names)('every text of %s says whether others read it, and no other does', name => {
  const free = freeIn(calls[name].input as unknown as Schema).filter(path => path !== neverText)
  expect(Object.keys(freeTexts[name] ?? {}).sort()).toEqual([...new Set(free)].sort())
})

test('the walk sees a text wherever it is', () => {
  const sample = z.strictObject({
    plain: z.string().max(3),
    formed: z.uuid(),
    one: z.enum(['a']),
    list: z.array(written({ min: 1, max: 3 })),
    deep: z.strictObject({ perhaps: z.string().nullable() }),
    either: z.union([z.literal('a'), z.strictObject({ words: z.string() })]),
  })
  expect(freeIn(sample as unknown as Schema)).toEqual(['plain', 'list.*', 'deep.perhaps', 'either.words'])
})

test('what nobody else reads says why', () => {
  const whys = names.flatMap(name =>
    Object.values(freeTexts[name] ?? {}).flatMap(text => (text.shown ? [] : [text.why])),
  )
  expect(whys.filter(why => asWritten(why).length < 10)).toEqual([])
  expect(textsShown('reopenIssue')).toEqual(['reason'])
  expect(textsShown('me')).toEqual([])
})
