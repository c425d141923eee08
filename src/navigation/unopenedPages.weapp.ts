/** WeChat fetches sub-packages itself, and says so where one does not arrive. */
export const tellOfUnopenedPages = (): void => undefined
