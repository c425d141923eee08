/**
 * Shows a list from its first row, as after a page was turned at its end. Keyboard and screen reader go on there too:
 * left behind on the button they would be at the end of what nobody has read yet.
 */
export const toTop = (id: string): void => {
  const list = document.getElementById(id)
  if (list === null) return
  list.tabIndex = -1
  list.focus({ preventScroll: true })
  list.scrollIntoView()
}
