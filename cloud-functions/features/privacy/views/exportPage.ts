import type { Instant } from '#domain/kernel/decision'
import { exportWords, type DataLine, type SaidSection } from '#copy/privacy/personalData'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Whatever people wrote stays text: nothing of it is read as markup. */
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, sign => entities[sign] ?? sign)

const style = `
body{margin:0 auto;max-width:44rem;padding:1.25rem;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1d2129;background:#fff}
h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #dfe2e8}
dl{display:grid;grid-template-columns:7rem 1fr;gap:.15rem 1rem;margin:.75rem 0;padding-bottom:.75rem;border-bottom:1px solid #f0f1f4}
dt{color:#5b6270}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}p{color:#5b6270}
@media (prefers-color-scheme:dark){body{color:#e6e8ec;background:#15171a}dt,p{color:#a2a8b3}h2{border-color:#333840}dl{border-color:#22262c}a{color:#8ab4ff}}
@media (max-width:30rem){dl{grid-template-columns:5.5rem 1fr}}`

const links = (addresses: readonly string[]): string =>
  addresses
    .map((address, index) => ` <a href="${escapeHtml(address)}">${exportWords.photo(index + 1)}</a>`)
    .join('')

const lineOf = ({ label, text, links: addresses = [] }: DataLine): string =>
  `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}${links(addresses)}</dd>`

const sectionOf = ({ name, entries }: SaidSection): string => {
  const shown = entries.map(lines => `<dl>${lines.map(lineOf).join('')}</dl>`).join('\n')
  return `<section><h2>${escapeHtml(name)}（${String(entries.length)}）</h2>\n${shown || `<p>${exportWords.none}</p>`}</section>`
}

/** One page that needs nothing besides itself: it can be kept, printed and read without the system. */
export const exportPage = (sections: readonly SaidSection[], madeAt: Instant): string =>
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">
<title>${exportWords.title}</title>
<style>${style}</style>
</head>
<body>
<h1>${exportWords.title}</h1>
<p>${escapeHtml(exportWords.madeAt(madeAt))}</p>
<p>${exportWords.intro}</p>
${sections.map(sectionOf).join('\n')}
</body>
</html>
`
