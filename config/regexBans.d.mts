import type { Linter } from 'eslint'

export const regexBans: Linter.Config[]
