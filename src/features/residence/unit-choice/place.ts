import * as z from 'zod/mini'
import type { Output } from '#contracts/calls'

const named = z.object({ id: z.string(), name: z.string() })

/** A unit as far as it has been chosen: compound, then building, then the unit. */
export const chosenPlace = z.object({
  compound: z.nullable(named),
  building: z.nullable(named),
  unit: z.nullable(z.object({ id: z.string(), label: z.string() })),
})
export type ChosenPlace = z.infer<typeof chosenPlace>

export const nowhere: ChosenPlace = { compound: null, building: null, unit: null }

export type ClaimableUnit = Output<'claimableUnits'>['units'][number]
