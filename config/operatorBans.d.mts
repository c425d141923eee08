import type { Linter } from 'eslint'

export declare const operatorBans: readonly Linter.Config[]
