/** Whose name and phone are taken out, and what stands in their place. */
export interface Redaction {
  readonly personId: string
  readonly name: string
  readonly phone: string
  /** What the person is called from now on. */
  readonly newName: string
  readonly newPhone: string
}

/** Words that name places and bodies: a person's name that is part of one is not theirs there. */
const placeNames: ReadonlySet<string> = new Set([
  'compoundName',
  'orgName',
  'unitLabel',
  'buildingName',
  'fileName',
])
/** A name of one character, or a few digits, would be found in words that have nothing to do with the person. */
const shortestName = 2
const shortestPhone = 7

const inWords = (words: string, { name, phone, newName, newPhone }: Redaction): string => {
  const nameless = Array.from(name).length < shortestName ? words : words.replaceAll(name, newName)
  return phone.length < shortestPhone ? nameless : nameless.replaceAll(phone, newPhone)
}

const named = (thing: Readonly<Record<string, unknown>>, redaction: Redaction): unknown => {
  const { personId } = thing
  // Somebody else may have the same name: theirs stays.
  return typeof personId === 'string' && personId !== redaction.personId
    ? thing['name']
    : redact(thing['name'], redaction)
}

/**
 * Copies a value without the name and the phone of one person, in whatever part they stand: where they are named, and
 * in what they and others wrote. Ids, numbers, and everybody else's names stay, so that what is counted is the same.
 */
export const redact = (value: unknown, redaction: Redaction): unknown => {
  if (typeof value === 'string') return inWords(value, redaction)
  if (Array.isArray(value)) return value.map(part => redact(part, redaction))
  if (typeof value !== 'object' || value === null) return value
  const thing = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(thing).map(([key, part]) => {
      if (placeNames.has(key)) return [key, part]
      return [key, key === 'name' ? named(thing, redaction) : redact(part, redaction)]
    }),
  )
}
