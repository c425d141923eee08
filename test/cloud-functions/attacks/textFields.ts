import { z } from '#contracts/kernel/zod'

/** Where a text stands in an input: names of fields, and 0 for a place in a list. */
export type TextPath = readonly (string | number)[]

const isA = <Kind extends abstract new (...given: never) => unknown>(
  schema: unknown,
  kind: Kind,
): schema is InstanceType<Kind> => schema instanceof kind

/** Every text that an input of this form can hold, by walking the form itself; what is one of a few words is none. */
export const textFieldsOf = (schema: unknown, path: TextPath = []): readonly TextPath[] => {
  if (isA(schema, z.ZodObject))
    return Object.entries(schema.shape).flatMap(([name, field]) => textFieldsOf(field, [...path, name]))
  if (isA(schema, z.ZodArray)) return textFieldsOf(schema.element, [...path, 0])
  if (isA(schema, z.ZodNullable) || isA(schema, z.ZodOptional) || isA(schema, z.ZodExactOptional))
    return textFieldsOf(schema.unwrap(), path)
  if (isA(schema, z.ZodUnion)) return schema.options.flatMap(option => textFieldsOf(option, path))
  if (isA(schema, z.ZodString) || isA(schema, z.ZodStringFormat)) return [path]
  if (isA(schema, z.ZodEnum) || isA(schema, z.ZodLiteral) || isA(schema, z.ZodNumber)) return []
  if (isA(schema, z.ZodBoolean)) return []
  throw new Error(`no text is looked for in this form, at ${path.join('.')}`)
}

/** The same value with a text put where the path leads; lists and objects that are not there are made. */
export const withText = (value: unknown, [head, ...rest]: TextPath, text: string): unknown => {
  if (head === undefined) return text
  if (typeof head === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : []
    return [withText(list[0], rest, text), ...list.slice(1)]
  }
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return { ...fields, [head]: withText(fields[head], rest, text) }
}
