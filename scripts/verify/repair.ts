import type { Finding, Flaw } from './Flaw'

const mendedOf = async (flaws: readonly Flaw[]): Promise<readonly Flaw[]> => {
  const left: Flaw[] = []
  for (const flaw of flaws) if (!(await flaw.mend?.())) left.push(flaw)
  return left
}

/** Mends what can be mended, and folds anew what an older fold has made. @returns what is left */
export const repair = async (findings: readonly Finding[]): Promise<readonly Finding[]> => {
  const left: Finding[] = []
  for (const finding of findings)
    left.push({
      ...finding,
      flaws: await mendedOf(finding.flaws),
      older: await mendedOf(finding.older),
    })
  return left
}
