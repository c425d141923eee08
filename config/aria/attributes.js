// The accessibility attributes that WeChat reads, for every element our components build on.
// Plain JavaScript: the same file is loaded by the build (Node) and bundled into the mini-program's runtime,
// and both must see the same names or the template and the data sent to it disagree.
const elements = [
  'View',
  'Text',
  'Button',
  'Image',
  'Input',
  'Textarea',
  'Label',
  'Switch',
  'Picker',
  'ScrollView',
  'Progress',
]

/** The value is the template's default: '' leaves the attribute out while the property is not set. */
const attributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-level': '',
  'aria-checked': '',
  'aria-hidden': '',
  'aria-disabled': '',
  'aria-selected': '',
  'aria-expanded': '',
  'aria-live': '',
  'aria-modal': '',
  'aria-valuenow': '',
  'aria-valuemin': '',
  'aria-valuemax': '',
}

module.exports = Object.fromEntries(elements.map(element => [element, attributes]))
