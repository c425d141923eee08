/** Shows a page of the storage in a tab of its own. */
export const openLink: ((url: string) => void) | null = url => {
  window.open(url, '_blank', 'noopener')
}
