import type { ReadBlock, RichNode, Inline } from '@dala/domain/content'
import { html, type Html } from '#public'

function inline(part: Inline): Html {
  if (part.type === 'hardBreak') return html`<br />`
  if (part.type === 'math') return html`<code>${part.attrs.tex}</code>`
  return (part.marks ?? []).reduce<Html>(
    (inside, mark) => {
      if (mark.type === 'bold') return html`<strong>${inside}</strong>`
      if (mark.type === 'italic') return html`<em>${inside}</em>`
      if (mark.type === 'code') return html`<code>${inside}</code>`
      // safe links only: the shape lets no other in
      return html`<a href="${mark.attrs.href}" rel="noopener">${inside}</a>`
    },
    html`${part.text}`,
  )
}

const inlines = (content: readonly Inline[] | undefined) => (content ?? []).map(inline)

/** Rich text as HTML of the server's own pages; headings begin a level below those of the page. */
export function richHtml(nodes: readonly RichNode[]): Html[] {
  return nodes.map((node) => {
    switch (node.type) {
      case 'paragraph':
        return html`<p>${inlines(node.content)}</p>`
      case 'heading':
        return node.attrs.level === 2 ? html`<h2>${inlines(node.content)}</h2>` : html`<h3>${inlines(node.content)}</h3>`
      case 'codeBlock':
        return html`<pre><code>${(node.content ?? []).map(({ text }) => text)}</code></pre>`
      case 'blockquote':
        return html`<blockquote>${richHtml(node.content)}</blockquote>`
      case 'bulletList':
        return html`<ul class="plain">
          ${node.content.map((item) => html`<li>${richHtml(item.content)}</li>`)}
        </ul>`
      case 'orderedList':
        return html`<ol class="plain" start="${node.attrs?.start ?? 1}">
          ${node.content.map((item) => html`<li>${richHtml(item.content)}</li>`)}
        </ol>`
      case 'table':
        return html`<div class="sheet">
          <table>
            ${node.content.map(
              (row) =>
                html`<tr>
                  ${row.content.map((cell) => (cell.type === 'tableHeader' ? html`<th>${richHtml(cell.content)}</th>` : html`<td>${richHtml(cell.content)}</td>`))}
                </tr>`,
            )}
          </table>
        </div>`
    }
  })
}

/** The blocks of a page of the portal; each bears the language of its words where that is not the page's. */
export const blocksHtml = (blocks: readonly ReadBlock[]): Html[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'text' && block.kind !== 'notice') return []
    const words = richHtml(block.text ?? [])
    const lang = block.language === null ? null : html`lang="${block.language}"`
    return [block.kind === 'notice' ? html`<aside class="sheet" ${lang}>${words}</aside>` : html`<div ${lang}>${words}</div>`]
  })
