export declare const features: readonly {
  readonly name: string
  readonly chinese: string
  readonly what: string
}[]

export declare const layers: readonly {
  readonly folder: string
  /** Where the features of the layer lie, if not at its top. */
  readonly featuresIn?: string
  readonly beside: readonly string[]
}[]
