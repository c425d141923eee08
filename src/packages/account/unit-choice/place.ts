import type { Output } from '#contracts/calls'
import { z } from '#contracts/zod'

const named = z.object({ id: z.string(), name: z.string() })

/** A unit as far as it has been chosen: compound, then building, then the unit. */
export const chosenPlace = z.object({
  compound: named.nullable(),
  building: named.nullable(),
  unit: z.object({ id: z.string(), label: z.string() }).nullable(),
})
export type ChosenPlace = z.infer<typeof chosenPlace>

export const nowhere: ChosenPlace = { compound: null, building: null, unit: null }

export type ClaimableUnit = Output<'claimableUnits'>['units'][number]
