interface ChooserOptions {
  /** As the `accept` attribute of a file input. */
  accept: string
  multiple?: boolean
}

/** A browser's own file dialogue; an empty list when the person changes their mind. */
export const openChooser = async ({ accept, multiple = false }: ChooserOptions): Promise<readonly File[]> => {
  const input = document.createElement('input')
  input.type = 'file'
  input.hidden = true
  input.accept = accept
  input.multiple = multiple
  // In the document until there is an answer: a browser may collect an input that nobody holds, and answer nobody.
  document.body.append(input)
  try {
    await new Promise<void>(answered => {
      const end = () => {
        answered()
      }
      input.addEventListener('change', end)
      input.addEventListener('cancel', end)
      input.click()
    })
    return [...(input.files ?? [])]
  } finally {
    input.remove()
  }
}
