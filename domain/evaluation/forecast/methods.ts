/** Ways to foresee a series that are tried; which one is shown, its back-test decides. */
export const forecastMethods = ['holtWinters', 'negativeBinomial'] as const
export type ForecastMethod = (typeof forecastMethods)[number]
