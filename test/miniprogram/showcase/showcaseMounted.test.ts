/** @jest-environment jsdom */
import path from 'node:path'
import { showcaseWords as words } from '#copy/showcase/words'
import { MiniProgram } from '../harness/MiniProgram'
import { mountWithSimulate } from '../harness/mountWithSimulate'

const dist = path.resolve(__dirname, '../../../dist/weapp-local')

test("WeChat's own component framework shows every component without a warning", async () => {
  const mini = new MiniProgram(dist)
  const { view, component, warnings, unmount } = mountWithSimulate(mini, 'packages/showcase/index/index')
  await mini.until(() => component.dom.textContent.includes(words.urgent), 'the page in the DOM')
  view.tap(view.byText(words.submit))
  await mini.until(() => component.dom.textContent.includes(words.saved), 'the toast in the DOM')
  expect(component.dom.textContent.replace(/\s+/g, '')).toBe(view.text.replace(/\s+/g, ''))
  expect(warnings()).toEqual([])
  unmount()
  mini.close()
})
