import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../../..')

/** Writes a fontconfig file that knows Chinese glyphs whatever the machine has installed; returns its path. */
export function fontConfiguration(): string {
  const folder = path.join(root, '.cache/fonts')
  const file = path.join(folder, 'fonts.conf')
  const weights = ['400Regular', '600SemiBold'].map(weight =>
    path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc', weight),
  )
  const families = ['sans-serif', 'serif', 'system-ui', 'monospace'].map(
    family =>
      `<alias binding="strong"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${weights.map(dir => `<dir>${dir}</dir>`).join('')}
<cachedir>${folder}</cachedir>
${families.join('\n')}
</fontconfig>`,
  )
  return file
}
