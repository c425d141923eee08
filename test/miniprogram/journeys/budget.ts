import type { Phone } from './Phone'

/** What one `setData` may carry, in bytes; WeChat begins to stutter at a multiple of it. */
const LARGEST = 32 * 1024
/** `setData` calls in the second after something was done. */
const MOST = 5
/** Elements of one page. */
const NODES = 500

/** Ends with this phone: fails when it was overloaded, warned of anything, or showed what a screen reader cannot name. */
export const withinBudget = (phone: Phone): void => {
  phone.close()
  const { largest, most, busiest, nodes } = phone.meter.load
  expect(largest).toBeLessThanOrEqual(LARGEST)
  expect(most > MOST ? `${most} at: ${busiest}` : 'within the budget').toBe('within the budget')
  expect(nodes).toBeLessThanOrEqual(NODES)
  expect([...phone.meter.nameless]).toEqual([])
  expect(phone.complaints).toEqual([])
}
