import { config } from 'zod/v4/core'

// What was kept on the phone is read by zod. WeChat's JavaScript has no working `Function` constructor, which zod's
// compiled parsers need: so it is told before any page is loaded.
config({ jitless: true })
