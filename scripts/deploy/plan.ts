import { storageRule, type CollectionSchema } from '#cloud-functions/schema'

/** One thing that deploying does, in order. */
export type DeployStep =
  | { readonly kind: 'collection'; readonly name: string; readonly access: CollectionSchema['access'] }
  | {
      readonly kind: 'index'
      readonly collection: string
      readonly name: string
      readonly keys: readonly { readonly path: string; readonly direction: 1 | -1 }[]
      readonly unique: boolean
    }
  | { readonly kind: 'storage'; readonly read: string; readonly write: string }
  | { readonly kind: 'function'; readonly name: string; readonly timers: readonly string[] }

export interface FunctionDeclaration {
  readonly name: string
  readonly triggers?: readonly { readonly name: string; readonly config: string }[]
}

/** What deploying this schema and these functions will do. Pure: it is printed before anything is touched. */
export const deployPlan = (
  schema: Readonly<Record<string, CollectionSchema>>,
  functions: readonly FunctionDeclaration[],
): readonly DeployStep[] => [
  ...Object.entries(schema).flatMap(([collection, { access, indexes }]): DeployStep[] => [
    { kind: 'collection', name: collection, access },
    ...indexes.map((index): DeployStep => ({
      kind: 'index',
      collection,
      name: index.name,
      keys: index.keys,
      unique: index.unique ?? false,
    })),
  ]),
  { kind: 'storage', ...storageRule },
  ...functions.map(({ name, triggers = [] }): DeployStep => ({
    kind: 'function',
    name,
    timers: triggers.map(trigger => `${trigger.name} ${trigger.config}`),
  })),
]

/** One line of the printed plan. */
export const sayStep = (step: DeployStep): string => {
  switch (step.kind) {
    case 'collection':
      return `collection ${step.name} (${step.access})`
    case 'index': {
      const keys = step.keys.map(key => `${key.direction === -1 ? '-' : ''}${key.path}`).join(', ')
      return `  index ${step.name} on ${keys}${step.unique ? ', unique' : ''}`
    }
    case 'storage':
      return `storage rule: read ${step.read}; write ${step.write}`
    case 'function':
      return `function ${step.name}${step.timers.length === 0 ? '' : ` with timer ${step.timers.join('; ')}`}`
  }
}
