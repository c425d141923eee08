import type { ClockStart } from '#emulator/clock/VirtualClock'

/** A Monday morning, ten o'clock in China, in which every journey begins: on whatever day the tests run, its rules hold. */
export const present = Date.UTC(2026, 11, 7, 2)

/** Sets a system's clock to the present of the journeys. */
export const atPresent = (): ClockStart => ({ offsetMs: present - Date.now() })
