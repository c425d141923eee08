import type { Linter } from 'eslint'

export declare const importBans: readonly Linter.Config[]
