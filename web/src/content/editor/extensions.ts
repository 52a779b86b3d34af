import { safeLink } from '@dala/domain/content'
import { mergeAttributes, Node, type Extensions } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { setInto } from './formula-preview.tsx'

/** A formula within a line; a press on it opens its TeX. */
const mathNode = (edit: (tex: string, position: number) => void) =>
  Node.create({
    name: 'math',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ tex: { default: '' } }),
    parseHTML: () => [{ tag: 'span[data-tex]', getAttrs: (element) => ({ tex: element.getAttribute('data-tex') ?? '' }) }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, { 'data-tex': String(node.attrs['tex']) }),
      String(node.attrs['tex']),
    ],
    addNodeView:
      () =>
      ({ node, getPos }) => {
        const tex = String(node.attrs['tex'])
        const dom = document.createElement('span')
        dom.className = 'lesson-math'
        dom.contentEditable = 'false'
        dom.title = tex
        void setInto(dom, tex, false)
        dom.addEventListener('click', () => {
          const position = getPos()
          if (position !== undefined) edit(tex, position)
        })
        return { dom }
      },
  })

/** The editor's abilities: exactly what a lesson's text may hold. */
export const extensionsFor = (editMath: (tex: string, position: number) => void, whole: boolean): Extensions => [
  StarterKit.configure({
    heading: whole ? { levels: [2, 3] } : false,
    strike: false,
    underline: false,
    horizontalRule: false,
    ...(!whole && { codeBlock: false, blockquote: false }),
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => safeLink(uri) !== null,
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
    },
  }),
  mathNode(editMath),
  ...(whole ? [TableKit.configure({ table: { resizable: false } })] : []),
]
