// PostCSS plugin for WeUI's style sheets; other files pass untouched.
//
// WeUI ships every widget together with its whole palette (13 KB each) and switches it by data attributes, which a
// mini-program's view cannot carry through Taro. So the palette is taken once, from the base sheet, and bound to
// the classes that our page root sets.
const isWeui = file => /weui-wxss[\\/]dist/.test(file ?? '')
const isBase = file => /base[\\/](base|reset|theme)/.test(file)

const roots = new Map([
  ['page', '.v-page'],
  ['body', '.v-page'],
  ['.wx-root', '.v-page'],
  ['[data-weui-theme="light"]', '.v-page'],
  ['[data-weui-theme="dark"]', '.v-page.v-dark'],
  ['[data-weui-mode="care"]', '.v-page.v-elder.v-dark'],
  ['[data-weui-mode="care"][data-weui-theme="dark"]', '.v-page.v-elder.v-dark'],
  ['[data-weui-mode="care"][data-weui-theme="light"]', '.v-page.v-elder.v-dark'],
])

const plugin = () => ({
  postcssPlugin: 'weui-palette',
  Once(root) {
    const file = root.source?.input.file
    if (!isWeui(file)) return
    if (!isBase(file)) root.walkComments(comment => void comment.remove()) // the licence stands once, in the base
    root.walkRules(rule => {
      if (rule.parent.type === 'atrule' && /keyframes$/.test(rule.parent.name)) return
      const isPalette = rule.selectors.every(selector => roots.has(selector))
      if (isPalette && !isBase(file)) return void rule.remove()
      if (isPalette) rule.selectors = [...new Set(rule.selectors.map(selector => roots.get(selector)))]
      else rule.selectors = rule.selectors.map(s => s.replace('[data-weui-theme="dark"]', '.v-dark'))
    })
  },
})
plugin.postcss = true
module.exports = plugin
