import type { Decision } from '#domain/kernel/decision'

/** What a rule decided. @throws Error where it refuses: the plan that asked for it is wrong */
export const factsOf = <Fact>(decision: Decision<Fact>, what: string): readonly Fact[] => {
  if (!decision.ok) throw new Error(`${what} was refused: ${decision.refusal.kind}`)
  return decision.facts
}
