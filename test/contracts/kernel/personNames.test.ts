import { calls } from '#contracts/calls'
import { personName } from '#contracts/kernel/personName'
import type { z } from '#contracts/kernel/zod'
import { sayRefusal } from '#copy/refusals'
import { parseInput } from '#cloud-functions/kit/parseInput'
import { Refused } from '#cloud-functions/kit/Refused'

interface Leaf {
  readonly path: string
  readonly schema: z.core.$ZodType
}

/** What a schema is made of, by the names under which it keeps its parts. */
type Parts = z.core.$ZodTypeDef & {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly valueType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
}

/** Every text of an input, with the path to it. */
const leaves = (schema: z.core.$ZodType, path: string): readonly Leaf[] => {
  const { type, shape, innerType, element, options, valueType, in: inner } = schema._zod.def as Parts
  if (type === 'string') return [{ path, schema }]
  return [
    ...Object.entries(shape ?? {}).flatMap(([key, part]) => leaves(part, `${path}.${key}`)),
    ...[innerType, element, valueType, inner, ...(options ?? [])].flatMap(part =>
      part === undefined ? [] : leaves(part, path),
    ),
  ]
}

const texts = Object.values(calls).flatMap(({ name, input }) => leaves(input, name))
const named = texts.filter(({ path }) => /(?:^|\.)name$|Name$/.test(path))

/** What is called a name and is not what a person is to write as theirs. */
const others: Readonly<Record<string, string>> = {
  'previewRoster.fileName': 'of a file',
  'decideClaims.rosterOwnerName': 'what the roster was seen to hold, companies too, sent back as it is',
}

test('the walk reaches the names of every call', () => {
  expect(texts.length).toBeGreaterThan(100)
  expect(named.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['join.name', 'grantProxy.holder.name']),
  )
  expect(named.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(others)))
})

test('every field that takes the name of a person takes it by the one rule', () => {
  const byAnother = named.filter(({ path, schema }) => !(path in others) && schema !== personName)
  expect(byAnother.map(({ path }) => path)).toEqual([])
})

test('what is called otherwise takes no name by a rule of its own', () => {
  const ofPersons = texts.filter(({ schema }) => schema === personName).map(({ path }) => path)
  expect(ofPersons.filter(path => !named.some(each => each.path === path))).toEqual([])
  expect(ofPersons.sort()).toEqual([
    'appoint.person.name',
    'grantProxy.holder.name',
    'grantProxy.wardName',
    'handOver.to.name',
    'join.name',
  ])
})

const refusalOf = (name: string): string => {
  const input = {
    name,
    phoneCode: 'code',
    agreedVersion: '1',
    requestId: '8b1e1c52-7a0f-4d5e-9d0a-3c1b2a4d5e6f',
  }
  try {
    parseInput('join', input)
    return 'taken'
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    return sayRefusal(fault.refusal)
  }
}

test.each([
  ['王', 'taken'],
  ['阿卜杜拉·买买提', 'taken'],
  ["O'Neill-Smith", 'taken'],
  ['名'.repeat(60), 'taken'],
  ['名'.repeat(61), '姓名最多 60 个字。'],
  ['', '请写姓名。'],
  ['王秀兰1', '姓名里只能有文字、空格、点（·）、撇号和连字符，没有数字和表情。'],
  ['王秀兰😀', '姓名里只能有文字、空格、点（·）、撇号和连字符，没有数字和表情。'],
])('joining as %s: %s', (name, outcome) => {
  expect(refusalOf(name)).toBe(outcome)
})
