/**
 * Remembers what was loaded for a short time within one warm instance. Ages by the monotonic clock, so that a
 * corrected wall clock neither keeps nor drops entries.
 *
 * @param milliseconds how old an answer may be
 * @param capacity entries kept; the oldest goes first
 */
export class Remembered<Value> {
  private readonly entries = new Map<string, { readonly value: Value; readonly until: number }>()

  constructor(
    private readonly milliseconds: number,
    private readonly capacity = 2_000,
  ) {}

  /** @param keep which answers are worth remembering; all by default */
  async get(
    key: string,
    load: () => Promise<Value>,
    keep: (value: Value) => boolean = () => true,
  ): Promise<Value> {
    const entry = this.entries.get(key)
    if (entry && performance.now() < entry.until) return entry.value
    const value = await load()
    if (keep(value)) this.put(key, value)
    return value
  }

  private put(key: string, value: Value): void {
    this.entries.delete(key)
    this.entries.set(key, { value, until: performance.now() + this.milliseconds })
    const oldest = this.entries.keys().next()
    if (this.entries.size > this.capacity && oldest.done !== true) this.entries.delete(oldest.value)
  }

  drop(key: string): void {
    this.entries.delete(key)
  }
}
