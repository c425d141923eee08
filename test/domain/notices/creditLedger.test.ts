import fc from 'fast-check'
import { accepted, claimed, emptyLedger, noneLeft, type CreditLedger } from '#domain/notices/creditLedger'
import { walks } from '../onDemand'

type Step = 'dialogue' | 'always' | 'lostClaim' | 'forged' | 'send' | 'switchedOff'
const steps: readonly Step[] = ['dialogue', 'always', 'lostClaim', 'forged', 'send', 'switchedOff']

/** WeChat's own count beside ours: what it takes, and what it has taken. */
interface World {
  readonly ledger: CreditLedger
  readonly real: number
  readonly sent: number
  readonly acceptedInAll: number
}

const begin: World = { ledger: emptyLedger, real: 0, sent: 0, acceptedInAll: 0 }
const accept = (world: World, ledger: CreditLedger): World => ({
  ...world,
  ledger,
  real: world.real + 1,
  acceptedInAll: world.acceptedInAll + 1,
})

const live = (world: World, step: Step, pushFirst: boolean): World => {
  const { ledger, real } = world
  switch (step) {
    case 'dialogue':
      return accept(world, pushFirst ? claimed(accepted(ledger)) : accepted(claimed(ledger)))
    case 'always':
      return accept(world, claimed(ledger))
    case 'lostClaim':
      return accept(world, accepted(ledger))
    case 'forged':
      return { ...world, ledger: claimed(ledger) }
    case 'switchedOff':
      return { ...world, ledger: noneLeft(), real: 0 }
    case 'send':
      if (ledger.credits === 0) return world
      return real === 0
        ? { ...world, ledger: noneLeft() }
        : {
            ...world,
            ledger: { ...ledger, credits: ledger.credits - 1 },
            real: real - 1,
            sent: world.sent + 1,
          }
  }
}

describe('the ledger of messages that somebody has accepted', () => {
  it('counts a tap once, whether it is claimed, pushed or both, in whatever order', () => {
    expect(claimed(emptyLedger).credits).toBe(1)
    expect(accepted(emptyLedger).credits).toBe(1)
    expect(accepted(claimed(emptyLedger))).toEqual({ credits: 1, ahead: 0 })
    expect(claimed(accepted(emptyLedger))).toEqual({ credits: 1, ahead: 0 })
    expect(claimed(accepted(accepted(claimed(emptyLedger)))).credits).toBe(2)
  })

  it('is never negative, and no more is sent than was accepted, in any life', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...steps), fc.boolean()), { maxLength: 60 }), lives => {
        let world = begin
        for (const [step, pushFirst] of lives) {
          world = live(world, step, pushFirst)
          expect(world.ledger.credits).toBeGreaterThanOrEqual(0)
          expect(world.sent).toBeLessThanOrEqual(world.acceptedInAll)
        }
      }),
      walks(300),
    )
  })

  it('agrees with WeChat to the last message where nothing is forged or lost', () => {
    const honest = steps.filter(step => step !== 'forged' && step !== 'lostClaim')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...honest), fc.boolean()), { maxLength: 60 }), lives => {
        const world = lives.reduce((before, [step, pushFirst]) => live(before, step, pushFirst), begin)
        expect(world.ledger.credits).toBe(world.real)
      }),
      walks(300),
    )
  })
})
