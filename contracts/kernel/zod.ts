import * as z from 'zod'

// WeChat's JavaScript has no working `Function` constructor, which zod's compiled parsers need: this must come before
// the first schema, so every contract takes zod from here.
z.config({ jitless: true })

export { z }
