import { Long } from 'bson'
import { requestRefused } from '../faults'
import type { Test } from './someAt'

function wholeOf(value: unknown, where: string): bigint {
  if (value instanceof Long) return value.toBigInt()
  if (typeof value === 'number' && Number.isFinite(value)) return BigInt(Math.trunc(value))
  throw requestRefused(`${where} must be a number`)
}

/** What a number is as a whole one; undefined for what is none. */
function wholeIn(value: unknown): bigint | undefined {
  if (value instanceof Long) return value.toBigInt()
  return typeof value === 'number' && Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined
}

/** Makes a test that passes numbers that leave this remainder. @throws EngineFault for what is no divisor and remainder */
export function moduloTest(operand: unknown): Test {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw requestRefused('malformed mod, needs to be an array of two elements')
  }
  const [divisor, remainder] = [wholeOf(operand[0], 'divisor'), wholeOf(operand[1], 'remainder')]
  if (divisor === 0n) throw requestRefused('divisor cannot be 0')
  return value => {
    const whole = wholeIn(value)
    return whole !== undefined && whole % divisor === remainder
  }
}

const MOST_PLACE = 63

function maskOf(name: string, operand: unknown): bigint {
  if (!Array.isArray(operand)) {
    const mask = wholeOf(operand, name)
    if (mask < 0n || !Number.isInteger(Number(operand)))
      throw requestRefused(`${name} needs a mask that is not negative`)
    return mask
  }
  return operand.reduce<bigint>((mask, place) => {
    const bit = wholeOf(place, name)
    if (bit < 0n || bit > MOST_PLACE)
      throw requestRefused(`${name}: bit positions are from 0 to ${MOST_PLACE}`)
    return mask | (1n << bit)
  }, 0n)
}

/** Makes a test that passes whole numbers whose bits under a mask are so. @throws EngineFault for what is no mask */
export function bitTest(
  name: string,
  operand: unknown,
  holds: (bits: bigint, mask: bigint) => boolean,
): Test {
  const mask = maskOf(name, operand)
  return value => {
    const whole = typeof value === 'number' && !Number.isInteger(value) ? undefined : wholeIn(value)
    return whole !== undefined && holds(BigInt.asUintN(64, whole) & mask, mask)
  }
}
