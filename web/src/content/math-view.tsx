import type { MathNode } from '@dala/domain/courses'
import { createElement, type ReactNode } from 'react'
import styles from './lesson-view.module.css'

// The server lets through no other element; what it sends is checked once more, since this is what the page is made of.
const isElement = (name: string) => name === 'none' || (/^m[a-z]{1,14}$/.test(name) && name !== 'maction')

function build(node: MathNode, key: number): ReactNode {
  if (typeof node === 'string') return node
  const [name, attributes, ...children] = node
  if (!isElement(name)) return null
  return createElement(name, { key, ...attributes }, ...children.map(build))
}

interface MathProps {
  tex: string
  math: Record<string, MathNode>
}

/** A formula in the browser's own MathML; where the server sent none, its TeX as text. */
export function MathView({ tex, math }: MathProps) {
  const node = math[tex]
  return node === undefined ? <code className={styles.code}>{tex}</code> : build(node, 0)
}
