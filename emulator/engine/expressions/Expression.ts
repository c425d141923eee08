import { requestRefused } from '../faults'

/** What an expression is worked out on: the document, and the variables that `$let` and the like have named. */
export interface Scope {
  readonly root: unknown
  readonly variables: Readonly<Record<string, unknown>>
}

/** A compiled expression. A result of `undefined` is a field that is not there. */
export type Evaluate = (scope: Scope) => unknown

/** Compiles an expression that stands inside another. @param more variables it may use besides those of the outer one */
export type Compile = (expression: unknown, more?: readonly string[]) => Evaluate

/** One operator: how its operand is read, once, and what it then gives for each document. */
export type Operator = (operand: unknown, compile: Compile, now: () => number) => Evaluate

export type OperatorTable = Readonly<Record<string, Operator>>

/** Reads the arguments of an operator: a list, or one value that stands for a list of one. */
export const argumentsOf = (operand: unknown): readonly unknown[] =>
  Array.isArray(operand) ? (operand as unknown[]) : [operand]

/** Makes an operator of a number of arguments, worked out in order. */
export function onArguments(
  name: string,
  [least, most]: readonly [number, number],
  work: (...values: unknown[]) => unknown,
): Operator {
  return (operand, compile) => {
    const given = argumentsOf(operand)
    if (given.length < least || given.length > most) {
      const wanted = least === most ? String(least) : `${least} to ${String(most)}`
      throw requestRefused(`Expression ${name} takes ${wanted} arguments. ${given.length} were passed in.`)
    }
    const parts = given.map(part => compile(part))
    return scope => work(...parts.map(part => part(scope)))
  }
}

/** Reads the named arguments of an operator. @throws EngineFault for one that is missing or not known */
export function namedOperand(
  name: string,
  operand: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  if (operand === null || typeof operand !== 'object' || Array.isArray(operand)) {
    throw requestRefused(`${name} only supports an object as its argument`)
  }
  const given = operand as Readonly<Record<string, unknown>>
  const unknown = Object.keys(given).find(key => !required.includes(key) && !optional.includes(key))
  if (unknown !== undefined) throw requestRefused(`Unrecognized argument to ${name}: ${unknown}`)
  const missing = required.find(key => !Object.hasOwn(given, key))
  if (missing !== undefined) throw requestRefused(`Missing '${missing}' parameter to ${name}`)
  return given
}

/** Makes an operator of named arguments, each worked out before. */
export function onNamed(
  name: string,
  required: readonly string[],
  optional: readonly string[],
  work: (values: Readonly<Record<string, unknown>>) => unknown,
): Operator {
  return (operand, compile) => {
    const given = namedOperand(name, operand, required, optional)
    const parts = Object.entries(given).map(([key, part]) => [key, compile(part)] as const)
    return scope => work(Object.fromEntries(parts.map(([key, part]) => [key, part(scope)])))
  }
}

/** Tells whether a value counts as true: everything does but false, zero, null and what is not there. */
export const isTrue = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && value !== 0
