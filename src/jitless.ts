import { config } from 'zod/v4/core'

// WeChat's JavaScript has no working `Function` constructor, which zod's compiled parsers need. `contracts/zod.ts` says
// so for everybody, but the client's build sees through that file, to leave out the parts of zod that nobody uses:
// so it is said here, before any page is loaded.
config({ jitless: true })
