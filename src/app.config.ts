import { productName, tabWords } from '#copy/kernel/components'

// The browser knows no theme.json: it gets the light colours here and the dark ones from src/theme/h5.scss.
const isWeapp = process.env.TARO_ENV === 'weapp'
const themed = (name: string, light: string) => (isWeapp ? `@${name}` : light)

const tab = (name: keyof typeof tabWords) => ({
  pagePath: `pages/${name}/index`,
  text: tabWords[name],
  iconPath: `theme/tabs/${name}.png`,
  selectedIconPath: `theme/tabs/${name}-selected.png`,
})

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/raise/index',
    'pages/votes/index',
    'pages/services/index',
    'pages/me/index',
  ],
  subPackages: [
    { root: 'packages/issue', pages: ['detail/index', 'list/index'] },
    { root: 'packages/vote', pages: ['detail/index', 'result/index', 'propose/index'] },
    // Alone, because it carries the verifier with its arithmetic.
    { root: 'packages/recount', pages: ['index/index'] },
    {
      root: 'packages/work',
      pages: [
        'queue/index',
        'approvals/index',
        'claim/index',
        'proxy/index',
        'objections/index',
        'posts/index',
        'rosters/index',
        'roster/index',
        'heads/index',
        'routing/index',
        'audit/index',
      ],
    },
    { root: 'packages/announcement', pages: ['list/index'] },
    { root: 'packages/organisation', pages: ['chart/index', 'unit/index', 'catalogue/index'] },
    { root: 'packages/insight', pages: ['evaluation/index', 'evaluated/index'] },
    {
      root: 'packages/account',
      pages: [
        'inbox/index',
        'units/index',
        'settings/index',
        'join/index',
        'claim/index',
        'proxies/index',
        'grant/index',
        'privacy/index',
      ],
    },
    ...(process.env.TARO_APP_LOCAL === 'true' ? [{ root: 'packages/showcase', pages: ['index/index'] }] : []),
  ],
  tabBar: {
    color: themed('tab', '#595959'),
    selectedColor: themed('tabSelected', '#c7372f'),
    backgroundColor: themed('tabGround', '#f7f7f7'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: [tab('home'), tab('raise'), tab('votes'), tab('services'), tab('me')],
  },
  window: {
    navigationBarTitleText: productName,
    navigationBarBackgroundColor: themed('bar', '#ededed'),
    navigationBarTextStyle: themed('barText', 'black'),
    backgroundColor: themed('ground', '#ededed'),
    backgroundTextStyle: themed('textStyle', 'dark'),
  },
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['chooseLocation'],
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
})
