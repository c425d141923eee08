import type { Choice, RulePreset } from '#domain/votes/Vote'

/**
 * A second count, written from the law and from nothing else in the project: right by right, with exact fractions that
 * are subtracted instead of cross-multiplied, and the rules written out once more.
 */
export const recount = (
  preset: RulePreset,
  rights: readonly { readonly area: number; readonly answers: readonly Choice[] | null }[],
  question: number,
) => {
  const total = { heads: 0n, area: 0n }
  const voted = { heads: 0n, area: 0n }
  const heads = { agree: 0n, against: 0n, abstain: 0n }
  const area = { agree: 0n, against: 0n, abstain: 0n }
  for (const right of rights) {
    const size = BigInt(right.area)
    total.heads++
    total.area += size
    const choice = right.answers?.[question]
    if (choice === undefined) continue
    voted.heads++
    voted.area += size
    heads[choice]++
    area[choice] += size
  }
  const turnout = { heads: share(voted.heads, total.heads), area: share(voted.area, total.area) }
  const consent = { heads: share(heads.agree, voted.heads), area: share(area.agree, voted.area) }
  return {
    heads: [heads.agree, heads.against, heads.abstain],
    area: [area.agree, area.against, area.abstain],
    outcome: !quorate(preset, turnout) ? 'quorumShort' : agreed(preset, consent) ? 'passed' : 'notPassed',
  }
}

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}
interface Shares {
  readonly heads: Fraction
  readonly area: Fraction
}

const quorate = (preset: RulePreset, { heads, area }: Shares): boolean => {
  if (preset === 'consultationMajority') return true
  if (preset === 'assemblyMajority') return sign(minus(heads, share(1n, 2n))) > 0
  return sign(minus(heads, share(2n, 3n))) >= 0 && sign(minus(area, share(2n, 3n))) >= 0
}

const agreed = (preset: RulePreset, { heads, area }: Shares): boolean => {
  switch (preset) {
    case 'civilCode278Special':
      return sign(minus(heads, share(3n, 4n))) >= 0 && sign(minus(area, share(3n, 4n))) >= 0
    case 'civilCode278General':
      return sign(minus(heads, share(1n, 2n))) > 0 && sign(minus(area, share(1n, 2n))) > 0
    case 'assemblyMajority':
    case 'consultationMajority':
      return sign(minus(heads, share(1n, 2n))) > 0
  }
}

/** Lowest terms; a share of nothing is none. */
const share = (over: bigint, under: bigint): Fraction => {
  if (under === 0n || over === 0n) return { over: 0n, under: 1n }
  const divisor = greatestDivisor(over < 0n ? -over : over, under)
  return { over: over / divisor, under: under / divisor }
}

const greatestDivisor = (left: bigint, right: bigint): bigint =>
  right === 0n ? left : greatestDivisor(right, left % right)

const minus = (left: Fraction, right: Fraction): Fraction =>
  share(left.over * right.under - right.over * left.under, left.under * right.under)

const sign = ({ over }: Fraction): number => (over > 0n ? 1 : over < 0n ? -1 : 0)
