interface Entry<Value> {
  readonly value: Value
  readonly loadedAt: number
  readonly expires: number
}

const memories = new Set<{ forget(): void }>()

/**
 * Forgets all that this instance remembers. Each function exports it beside `main`: nothing else may be kept from one
 * invocation to the next, and whoever runs the function can then make a warm instance as good as a new one.
 */
export const forget = (): void => {
  for (const memory of memories) memory.forget()
}

/**
 * Remembers what was loaded for a short time within one warm instance. What is asked for twice while it loads is loaded
 * once.
 *
 * @param milliseconds how old an answer may be: by the monotonic clock, and by the wall clock too, so that when that
 * is moved nothing older than it seems is handed out
 * @param capacity entries kept; the oldest goes first
 */
export class Remembered<Value> {
  private readonly entries = new Map<string, Entry<Value>>()
  private readonly loading = new Map<string, Promise<Value>>()

  constructor(
    private readonly milliseconds: number,
    private readonly capacity = 2_000,
  ) {
    memories.add(this)
  }

  /** @param keep which answers are worth remembering; all by default */
  async get(
    key: string,
    load: () => Promise<Value>,
    keep: (value: Value) => boolean = () => true,
  ): Promise<Value> {
    const known = this.peek(key)
    if (known !== undefined) return known
    const running = this.loading.get(key)
    if (running) return running
    const started = load()
    this.loading.set(key, started)
    try {
      const value = await started
      if (keep(value) && this.loading.get(key) === started) this.put(key, value)
      return value
    } finally {
      if (this.loading.get(key) === started) this.loading.delete(key)
    }
  }

  /** Tells what is remembered, without loading what is not. */
  peek(key: string): Value | undefined {
    const entry = this.entries.get(key)
    return entry && this.isRecent(entry) ? entry.value : undefined
  }

  /** Remembers what was loaded with others. */
  keep(key: string, value: Value): void {
    this.put(key, value)
  }

  /** Forgets an answer, one that is being loaded included. */
  drop(key: string): void {
    this.entries.delete(key)
    this.loading.delete(key)
  }

  /** Forgets every answer. */
  forget(): void {
    this.entries.clear()
    this.loading.clear()
  }

  private isRecent({ loadedAt, expires }: Entry<Value>): boolean {
    const age = Date.now() - loadedAt
    return performance.now() < expires && age >= 0 && age < this.milliseconds
  }

  private put(key: string, value: Value): void {
    this.entries.delete(key)
    this.entries.set(key, { value, loadedAt: Date.now(), expires: performance.now() + this.milliseconds })
    const oldest = this.entries.keys().next()
    if (this.entries.size > this.capacity && oldest.done !== true) this.entries.delete(oldest.value)
  }
}
