/** Copies a thing without some of its fields. */
export const without = <Thing extends object, Field extends keyof Thing & string>(
  thing: Thing,
  ...fields: readonly Field[]
): Omit<Thing, Field> =>
  Object.fromEntries(
    Object.entries(thing).filter(([field]) => !fields.some(left => left === field)),
  ) as unknown as Omit<Thing, Field>
