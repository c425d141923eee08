import type { CloudBaseOptions } from '#emulator/CloudBase'
import type { Schema } from '#emulator/engine/Engine'
import type { OpenDoor } from './openDoor'

/** The collections in which the assumptions are asked. */
export const questionSchema: Schema = {
  plain: { indexes: [] },
  many: { indexes: [] },
  once: { indexes: [{ name: 'once', keys: [{ path: 'key', direction: 1 }], unique: true }] },
  aged: { indexes: [{ name: 'age', keys: [{ path: 'age', direction: 1 }] }] },
}

/** What a local CloudBase is told so that every question can be put to it. */
export const questionOptions: Partial<CloudBaseOptions> = {
  schema: questionSchema,
  functionsDir: 'scripts/conformance',
  config: {
    functions: [
      {
        name: 'sample-function',
        triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }],
      },
    ],
  },
  httpAccess: { '/sample': 'sample-function' },
}

export const collectionIn = (open: OpenDoor, name: string) => open.db().collection(name)

/** The code of a refusal, and whether MongoDB's own number for a duplicate stands in its message; null when it is let through. */
export const duplicateRefusal = async (request: Promise<unknown>) => {
  try {
    await request
    return null
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : ''
    return { code: codeIn(fault), namesE11000: message.includes('E11000') }
  }
}

const codeIn = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)

/** The code by which a request is refused; null when it is not. */
export const codeOf = async (request: Promise<unknown>): Promise<string | null> => {
  try {
    await request
    return null
  } catch (fault) {
    return codeIn(fault)
  }
}
