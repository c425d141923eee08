import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant } from './decision'

dayjs.extend(utc)

const MINUTES_EAST = 480

/**
 * Shows an instant on the clocks of China, which has one time without summer time. Needs no time-zone data of the host.
 */
export const chinaTime = (at: Instant): Dayjs => dayjs.utc(at).utcOffset(MINUTES_EAST)
