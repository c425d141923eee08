import { ENGINE_LIMITS } from './limits'

/**
 * Those who met a conflict at a document, in the order in which they did. They are told so one after the other: the SDK
 * tries again at once, and when all did so together all but one would meet the next conflict, until their tries are spent.
 */
export class Turns {
  private readonly waiting = new Map<string, (() => void)[]>()

  /** Resolves when it is the caller's turn, or after {@link ENGINE_LIMITS.conflictWaitMs}. */
  wait(document: string): Promise<void> {
    return new Promise(resolve => {
      const go = (): void => {
        clearTimeout(timer)
        this.leave(document, go)
        resolve()
      }
      const timer = setTimeout(go, ENGINE_LIMITS.conflictWaitMs)
      timer.unref()
      const queue = this.waiting.get(document)
      if (queue === undefined) this.waiting.set(document, [go])
      else queue.push(go)
    })
  }

  /**
   * Gives the turn to the first of those who wait; to the one behind it when that one has not come back soon.
   * @param isTaken tells whether somebody has written the document again
   */
  next(document: string, isTaken: () => boolean): void {
    const first = this.waiting.get(document)?.[0]
    if (first === undefined) return
    first()
    const timer = setTimeout(() => {
      if (!isTaken()) this.next(document, isTaken)
    }, ENGINE_LIMITS.conflictTurnMs)
    timer.unref()
  }

  private leave(document: string, go: () => void): void {
    const left = (this.waiting.get(document) ?? []).filter(other => other !== go)
    if (left.length === 0) this.waiting.delete(document)
    else this.waiting.set(document, left)
  }
}
