import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { retentionRulesAt, type RetentionCategory } from '#domain/privacy/retentionRules'
import { offeredDaysAt } from '#domain/residence/proxies/rules'
import { residenceRulesAt } from '#domain/residence/residenceRules'

const copy = join(__dirname, '..', '..', 'copy')
const now = Date.UTC(2026, 11, 1)

const threeYears = 3 * 365

const kept = (category: RetentionCategory): number | undefined =>
  retentionRulesAt(now).rules.find(rule => rule.category === category)?.keepDays

/** A length of time that is written out: 30 天, 两小时, 三年, 14 周岁. */
const length = /(\d{1,9}|[一二两三四五六七八九十百]{1,9}) ?(天|个?小时|个月|年|日内|周岁)/u

/** What may be written out, why, and what must hold so that it is still true. */
const allowed: readonly (readonly [words: RegExp, why: string, holds: boolean])[] = [
  [/未满 14 周岁/u, '个人信息保护法 第31条 says fourteen', true],
  [/第五十六条：处理情况记录应当至少保存三年/u, 'quotes 个人信息保护法', kept('looks') === threeYears],
  [/第一百八十八条：.*诉讼时效期间为三年/u, 'quotes 民法典', kept('proxyPaper') === threeYears],
  [/按三年诉讼时效/u, 'names that of 民法典 第188条', kept('reporterNames') === threeYears],
  [/申诉有三十天/u, 'in the words of a sentence of law', residenceRulesAt(now).appealDays === 30],
  [/留一天，手误可以改回来/u, 'in the words of a sentence of law', kept('withdrawnPapers') === 1],
  [/一天后删除/u, 'reads as people speak', kept('withdrawnPapers') === 1],
  [/链接两小时/u, 'reads as people speak', retentionRulesAt(now).exportLinkHours === 2],
  [/照片的链接两小时内有效/u, 'reads as people speak', retentionRulesAt(now).exportLinkHours === 2],
  [/^30 天$/u, 'a term that is offered', offeredDaysAt(now).days30 === 30],
  [/^一年$/u, 'a term that is offered', offeredDaysAt(now).year === 365],
  [/(最后|哪)一天/u, 'is no length of time', true],
]

/** Samples of texts, shown in the local build alone. */
const samples = 'showcase/words.ts'

const textsIn = (file: string): readonly string[] => {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(copy, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  )
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      found.push(node.text)
    ts.forEachChild(node, look)
  }
  look(source)
  return found
}

const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter(
  file => file.endsWith('.ts') && file !== samples,
)
const written = files.flatMap(textsIn).filter(text => length.test(text))

it('comes from the rule it speaks of, or is allowed for a reason', () => {
  expect(written.filter(text => !allowed.some(([words]) => words.test(text)))).toEqual([])
})

it.each(allowed)('%s is written somewhere, and true', (words, _, holds) => {
  expect(written.some(text => words.test(text))).toBe(true)
  expect(holds).toBe(true)
})
