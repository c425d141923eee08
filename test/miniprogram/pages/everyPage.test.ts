/** @jest-environment ./test/miniprogram/harness/WindowOnNode.ts */
import { mountWithSimulate, type SimulatedPage } from '../harness/mountWithSimulate'
import { withinBudget } from '../journeys/budget'
import { Town } from '../journeys/Town'
import { routes, visit } from './visits'

let town: Town

beforeAll(async () => {
  town = await Town.start()
})
afterAll(() => town.close())

test.each(routes)(
  '%s stands in WeChat’s own component framework with its data and without a warning',
  async route => {
    const mounted: SimulatedPage[] = []
    const { phone } = await visit(town, route, {}, ({ running }, address) => {
      mounted.push(mountWithSimulate(running, address))
    })
    const [page] = mounted
    if (page === undefined) throw new Error('no page was mounted')
    const inWindow = page.component.dom.textContent.replace(/\s+/g, '')
    expect(inWindow).toBe(phone.page.text.replace(/\s+/g, ''))
    expect(inWindow).not.toBe('')
    expect(page.warnings()).toEqual([])
    page.unmount()
    withinBudget(phone)
  },
)
