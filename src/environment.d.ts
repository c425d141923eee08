declare global {
  namespace NodeJS {
    // Constants that the build writes into the code; a branch on them is cut away when it cannot be taken.
    interface ProcessEnv {
      readonly TARO_ENV: 'weapp' | 'h5'
      /** 'true' only in builds for the local CloudBase. */
      readonly TARO_APP_LOCAL: 'true' | 'false'
      /** The CloudBase environment of a deployed build. */
      readonly TARO_APP_CLOUD_ENV: string
      /** Where the local CloudBase listens; '' in the browser means the page's own origin. */
      readonly TARO_APP_LOCAL_URL: string
      /** Id under which WeChat knows the subscribe template `caseProgress` in this environment. */
      readonly TARO_APP_CASE_PROGRESS_TEMPLATE: string
    }
  }
}
export {}
