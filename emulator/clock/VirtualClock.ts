/** Taken before anything replaces the global one: the real time is always read from here. */
const RealDate = Date

const OFFSET = 0
const FROZEN = 1
const FROZEN_AT = 2
const INSTANCES_AHEAD = 3

/** How a clock starts: running beside the real time (the default), shifted from it, or standing still. */
export interface ClockStart {
  /** The clock stands still at this instant and advances only by being moved. */
  readonly frozenAt?: Date | string | undefined
  /** Milliseconds ahead of the real time (negative: behind). Ignored when `frozenAt` is given. */
  readonly offsetMs?: number | undefined
}

/**
 * The time of the local CloudBase: server dates, transaction lives, timers and the `Date` of every function follow it.
 * Its state is shared memory, so that a function instance in another thread reads a move at once.
 */
export class VirtualClock {
  readonly #state: BigInt64Array

  /** @param shared the {@link VirtualClock.shared} of the clock to follow. */
  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(4 * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.#state = new BigInt64Array(shared)
  }

  static starting(start: ClockStart): VirtualClock {
    const clock = new VirtualClock()
    clock.startAgain(start)
    return clock
  }

  /** Does as if it had just been started so. */
  startAgain(start: ClockStart): void {
    Atomics.store(this.#state, FROZEN, 0n)
    this.skewInstances(0)
    if (start.frozenAt !== undefined) this.freeze(new RealDate(start.frozenAt).getTime())
    else this.#write(OFFSET, start.offsetMs ?? 0)
  }

  get shared(): SharedArrayBuffer {
    return this.#state.buffer as SharedArrayBuffer
  }

  get frozen(): boolean {
    return Atomics.load(this.#state, FROZEN) === 1n
  }

  /** Milliseconds since 1970. */
  readonly now = (): number => (this.frozen ? this.#read(FROZEN_AT) : RealDate.now() + this.#read(OFFSET))

  /** What the machine of a function instance believes: the same, unless {@link VirtualClock.skewInstances} made it wrong. */
  readonly instanceNow = (): number => this.now() + this.#read(INSTANCES_AHEAD)

  /** Makes the clocks of all function instances wrong by so many milliseconds (negative: behind). Server dates stay right. */
  skewInstances(milliseconds: number): void {
    this.#write(INSTANCES_AHEAD, milliseconds)
  }

  /**
   * Moves to an instant, forwards or back. A running clock runs on from there, a frozen one stays there.
   * @throws RangeError when it is no instant
   */
  moveTo(instant: number): void {
    if (!Number.isFinite(instant)) throw new RangeError('the clock moves to an instant, not to nothing')
    if (this.frozen) this.#write(FROZEN_AT, instant)
    else this.#write(OFFSET, instant - RealDate.now())
  }

  /** Stops the clock at an instant, its own by default. @throws RangeError when it is no instant */
  freeze(instant: number = this.now()): void {
    if (!Number.isFinite(instant)) throw new RangeError('the clock freezes at an instant, not at nothing')
    this.#write(FROZEN_AT, instant)
    Atomics.store(this.#state, FROZEN, 1n)
  }

  /** Lets a frozen clock run on from where it stands. */
  run(): void {
    const instant = this.now()
    Atomics.store(this.#state, FROZEN, 0n)
    this.moveTo(instant)
  }

  #read(field: number): number {
    return Number(Atomics.load(this.#state, field))
  }

  #write(field: number, milliseconds: number): void {
    Atomics.store(this.#state, field, BigInt(Math.round(milliseconds)))
  }
}
