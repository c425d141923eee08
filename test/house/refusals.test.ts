import { calls, refusedAnyway, type CallName } from '#contracts/calls'
import { clientRefusals, refusalKinds, type RefusalKind } from '#contracts/kernel/refusals'
import type { Declaration } from './reach/Declarations'
import { refusalsAtTheEdge, refusalsOf } from './reach/refusalsOf'

const names = Object.keys(calls) as CallName[]

/** Kinds that a call's code mentions and never gives: it asks the same rule, and does something else with its answer. */
const onlyAsked: Partial<Record<CallName, readonly RefusalKind[]>> = {
  // The likeliest action is the first that the rules would not refuse.
  workbench: ['wrong-state'],
  // Tell beforehand why the viewer could not decide.
  getClaim: ['own-request', 'wrong-state', 'second-person-needed'],
  getProxy: ['own-request', 'wrong-state', 'second-person-needed'],
  // Asks which office's post would count.
  revokeProxy: ['own-request'],
  // A claim that has ended already is passed over: the occupancy ends all the same.
  moveOut: ['wrong-state'],
  // An authorisation that has ended already is passed over.
  disputeClaim: ['wrong-state'],
  // Whoever is not the claimant is told that there is no such claim, before the rule is asked.
  appealClaim: ['not-permitted'],
  withdrawClaim: ['not-permitted'],
  // What the erasure cannot end is passed over.
  eraseMe: ['wrong-state', 'not-found'],
}

/**
 * Views tell why something would be refused. And one rule gives a kind only for some of the actions it knows: which one
 * an action gets of it is checked where the call is made, by `District` for every refusal in its tests.
 */
const isNoAnswer = ({ name, file }: Declaration): boolean =>
  // What an action's form does not ask is not checked either: `admitted` looks at photos and words where they are.
  file.includes('/views/') || ['whyNot', 'issueActions', 'actionRules', 'admitted'].includes(name)

describe('the refusals that a contract declares', () => {
  it.each(names)('are those of %s: none that its code cannot give', name => {
    const possible = refusalsOf(name)
    expect(calls[name].refusals.filter(kind => !possible.has(kind))).toEqual([])
  })

  it.each(names)('are those of %s: all that its code can give', name => {
    const known: readonly RefusalKind[] = [
      ...calls[name].refusals,
      ...refusedAnyway(name),
      ...(onlyAsked[name] ?? []),
    ]
    expect([...refusalsOf(name, isNoAnswer)].filter(kind => !known.includes(kind))).toEqual([])
  })

  it.each(names)('do not say of %s what holds anyway, and nothing twice', name => {
    const declared: readonly RefusalKind[] = calls[name].refusals
    expect(declared.filter(kind => refusedAnyway(name).includes(kind))).toEqual([])
    expect([...new Set(declared)]).toEqual(declared)
  })
})

it('gives every refusal that has a text somewhere', () => {
  const given = new Set<RefusalKind>([
    ...names.flatMap(name => [...refusalsOf(name)]),
    ...refusalsAtTheEdge(),
  ])
  const fromTheClient: readonly RefusalKind[] = clientRefusals
  expect(refusalKinds.filter(kind => !given.has(kind) && !fromTheClient.includes(kind))).toEqual([])
})
