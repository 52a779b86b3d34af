// Draws web/src/ui/icons.svg: one sprite of the Tabler outlines named in icon-names.ts, so that no icon costs script.
import { writeFileSync } from 'node:fs'
import { iconNames } from '../src/ui/icon-names.ts'

type Shape = readonly [tag: string, attributes: Record<string, string>]

const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

const symbols: string[] = []
for (const [name, drawing] of Object.entries(iconNames)) {
  const { __iconNode } = (await import(`@tabler/icons-react/dist/esm/icons/Icon${pascal(drawing)}.mjs`)) as { __iconNode: Shape[] } // the package's own layout
  const shapes = __iconNode.map(
    ([tag, { key: _, ...attributes }]) =>
      `<${tag} ${Object.entries(attributes)
        .map(([k, v]) => `${k}="${v}"`)
        .join(' ')}/>`,
  )
  const filled = drawing.endsWith('-filled')
  symbols.push(`<symbol id="${name}" viewBox="0 0 24 24"${filled ? ' fill="currentColor" stroke="none"' : ''}>${shapes.join('')}</symbol>`)
}
const file = new URL('../src/ui/icons.svg', import.meta.url)
writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`)
process.stdout.write(`${symbols.length} icons\n`)
