import { must } from './Fault.mjs'

/** What a value must look like: each of these takes it with its path, and faults. */
export const text = (value, path) => must(typeof value === 'string', 'shape', path, 'no text')
export const truth = (value, path) =>
  must(typeof value === 'boolean', 'shape', path, 'neither true nor false')
export const count = (value, path) =>
  must(typeof value === 'bigint' && value >= 0n, 'shape', path, 'no count')
export const hex = digits => (value, path) =>
  must(
    typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value),
    'shape',
    path,
    'no hex',
  )
export const oneOf =
  (...values) =>
  (value, path) =>
    must(values.includes(value), 'shape', path, `none of ${values.join(', ')}`)
export const orNull = shape => (value, path) => {
  if (value !== null) shape(value, path)
}
export const list = shape => (value, path) => {
  must(Array.isArray(value), 'shape', path, 'no list')
  value.forEach((each, index) => shape(each, [...path, index]))
}
/** Exactly these fields: one too many is a fault like one that is missing. */
export const fields = shapes => (value, path) => {
  const names = Object.keys(shapes)
  must(value instanceof Map, 'shape', path, 'no object')
  for (const name of value.keys()) must(names.includes(name), 'shape', [...path, name], 'not known')
  for (const [name, shape] of Object.entries(shapes)) {
    must(value.has(name), 'shape', path, `${name} is missing`)
    shape(value.get(name), [...path, name])
  }
}
