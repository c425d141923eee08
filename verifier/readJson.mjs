/** What of a file is no JSON as records are written: not closed, a name twice in one object, a number with a fraction. */
export class NotJson extends Error {
  constructor(why, line) {
    super(why)
    this.line = line
  }
}

const blank = /[ \t\r\n]*/y
// eslint-disable-next-line no-control-regex -- JSON forbids them within a string
const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const whole = /-?(?:0|[1-9][0-9]*)(?![0-9.eE])/y
const word = /true|false|null/y
const words = { true: true, false: false, null: null }

const lineAt = (text, at) => text.slice(0, at).split('\n').length

/** One pass over a text; whole numbers become BigInt. Where it stands at each place is kept only when asked for. */
class Reader {
  #text
  #at = 0
  #path = []
  #visit

  constructor(text, visit) {
    this.#text = text
    this.#visit = visit
  }

  fail(why) {
    throw new NotJson(why, lineAt(this.#text, this.#at))
  }

  #take(pattern) {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found === null) return null
    this.#at = pattern.lastIndex
    return found[0]
  }

  #is(sign) {
    this.#take(blank)
    if (this.#text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  document() {
    const value = this.#value()
    this.#take(blank)
    if (this.#at < this.#text.length) this.fail('text after the end')
    return value
  }

  #value() {
    this.#take(blank)
    this.#visit?.(this.#path, this.#at)
    if (this.#is('{')) return this.#object()
    if (this.#is('[')) return this.#list()
    const string = this.#take(quoted)
    if (string !== null) return JSON.parse(string)
    const number = this.#take(whole)
    if (number !== null) return BigInt(number)
    const name = this.#take(word)
    return name === null ? this.fail('no value, or no whole number') : words[name]
  }

  #object() {
    const found = new Map()
    if (this.#is('}')) return found
    do {
      this.#take(blank)
      const name = JSON.parse(this.#take(quoted) ?? this.fail('no name'))
      if (found.has(name)) this.fail(`${name} is there twice`)
      if (!this.#is(':')) this.fail('no colon')
      found.set(name, this.#within(name))
    } while (this.#is(','))
    return this.#is('}') ? found : this.fail('an object is not closed')
  }

  #list() {
    const found = []
    if (this.#is(']')) return found
    do found.push(this.#within(found.length))
    while (this.#is(','))
    return this.#is(']') ? found : this.fail('a list is not closed')
  }

  #within(name) {
    this.#path.push(name)
    const value = this.#value()
    this.#path.pop()
    return value
  }
}

/** Reads a text into Maps, lists, strings, BigInts, booleans and null. @throws NotJson with the line */
export const readJson = text => new Reader(text).document()

/** Finds the line on which a value begins, or the nearest one around it that is there. */
export const lineOf = (text, path) => {
  let best = { depth: -1, at: 0 }
  new Reader(text, (here, at) => {
    if (
      here.length > best.depth &&
      here.length <= path.length &&
      here.every((name, index) => name === path[index])
    )
      best = { depth: here.length, at }
  }).document()
  return lineAt(text, best.at)
}
