/**
 * Makes the `Date` of this thread follow a clock: `new Date()`, `Date()` and `Date.now()` read it, everything else of
 * `Date` stays as it was. Timers such as `setTimeout` and `performance.now()` keep to the real time.
 */
export function followClock(now: () => number): void {
  const RealDate = Date

  function FollowingDate(this: unknown, ...parts: unknown[]): Date | string {
    // Called without `new`, which the type of `new.target` does not admit.
    if ((new.target as unknown) === undefined) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target) as Date
  }
  // A class would not be callable and a proxy would be slower: a plain function with the real prototype is both
  // what `instanceof` and `constructor` comparisons expect and cheap.
  FollowingDate.prototype = RealDate.prototype
  Object.defineProperty(FollowingDate, 'name', { value: 'Date' })
  Object.defineProperty(FollowingDate, 'length', { value: RealDate.length })
  Object.assign(FollowingDate, { now, parse: RealDate.parse, UTC: RealDate.UTC })
  RealDate.prototype.constructor = FollowingDate
  globalThis.Date = FollowingDate as unknown as DateConstructor
}
