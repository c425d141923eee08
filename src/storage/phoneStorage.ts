import Taro from '@tarojs/taro'

/**
 * Everything in the phone's storage is there for comfort only, so that nobody has to type or choose again; nothing may
 * fail with it. What the phone does not take, or does not give back, lasts as long as the program runs.
 */
const sinceStart = new Map<string, unknown>()
/** Keys under which the phone has not what was kept last. */
const untaken = new Set<string>()

/** Reads what was kept under a key; undefined, or `''` in WeChat, where there is nothing. Never throws. */
export const readKept = (key: string): unknown => {
  if (untaken.has(key)) return sinceStart.get(key)
  try {
    return Taro.getStorageSync<unknown>(key)
  } catch {
    return sinceStart.get(key)
  }
}

const remove = (key: string): boolean => {
  try {
    Taro.removeStorageSync(key)
    return true
  } catch {
    return false
  }
}

/**
 * Keeps a value under a key. Never throws.
 *
 * @returns whether the phone has taken it
 */
export const keep = (key: string, value: unknown): boolean => {
  sinceStart.set(key, value)
  try {
    Taro.setStorageSync(key, value)
    untaken.delete(key)
    return true
  } catch {
    untaken.add(key)
    // After the next start an older value would pass for the last one.
    remove(key)
    return false
  }
}

/** Forgets what was kept under a key. Never throws. */
export const dropKept = (key: string): void => {
  sinceStart.delete(key)
  if (remove(key)) untaken.delete(key)
  // What cannot be taken away is at least not read any more.
  else untaken.add(key)
}
