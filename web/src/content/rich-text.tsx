import type { Inline, Mark, RichNode, TableCell } from '@dala/domain/content'
import type { MathNode } from '@dala/domain/courses'
import { Fragment, type ReactNode } from 'react'
import { Link } from '#app'
import styles from './lesson-view.module.css'
import { MathView } from './math-view.tsx'

interface RichProps {
  nodes: readonly RichNode[]
  math: Record<string, MathNode>
}

/** Text of a lesson for its reader: only elements that we name here, every word as text. */
export function RichText({ nodes, math }: RichProps) {
  return nodes.map((node, index) => <Node key={index} node={node} math={math} />)
}

function Node({ node, math }: { node: RichNode; math: RichProps['math'] }): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={node.content} math={math} />
        </p>
      )
    case 'heading':
      return node.attrs.level === 2 ? (
        <h2>
          <Inlines content={node.content} math={math} />
        </h2>
      ) : (
        <h3>
          <Inlines content={node.content} math={math} />
        </h3>
      )
    case 'codeBlock':
      return (
        <pre className={styles.codeBlock} tabIndex={0}>
          {(node.content ?? []).map((part) => part.text).join('')}
        </pre>
      )
    case 'blockquote':
      return (
        <blockquote>
          <RichText nodes={node.content} math={math} />
        </blockquote>
      )
    case 'bulletList':
    case 'orderedList': {
      const items = node.content.map((item, index) => (
        <li key={index}>
          <RichText nodes={item.content} math={math} />
        </li>
      ))
      return node.type === 'bulletList' ? <ul>{items}</ul> : <ol start={node.attrs?.start}>{items}</ol>
    }
    case 'table':
      return (
        <div className={styles.tableScroll} role="region" aria-label=" " tabIndex={0}>
          <table>
            <tbody>
              {node.content.map((row, index) => (
                <tr key={index}>
                  {row.content.map((cell, place) => (
                    <Cell key={place} cell={cell} math={math} inHead={index === 0} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function Cell({ cell, math, inHead }: { cell: TableCell; math: RichProps['math']; inHead: boolean }) {
  const spans = { colSpan: cell.attrs?.colspan, rowSpan: cell.attrs?.rowspan }
  const content = <RichText nodes={cell.content} math={math} />
  if (cell.type === 'tableCell') return <td {...spans}>{content}</td>
  return (
    <th {...spans} scope={inHead ? 'col' : 'row'}>
      {content}
    </th>
  )
}

function Inlines({ content = [], math }: { content: readonly Inline[] | undefined; math: RichProps['math'] }) {
  return content.map((inline, index) => {
    if (inline.type === 'hardBreak') return <br key={index} />
    if (inline.type === 'math') return <MathView key={index} tex={inline.attrs.tex} math={math} />
    return <Fragment key={index}>{(inline.marks ?? []).reduce(marked, inline.text as ReactNode)}</Fragment>
  })
}

function marked(inside: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>
    case 'italic':
      return <em>{inside}</em>
    case 'code':
      return <code className={styles.code}>{inside}</code>
    case 'link':
      return <SafeLink href={mark.attrs.href}>{inside}</SafeLink>
  }
}

/** Stored links are safe by the schema; one that is not is shown as plain words. */
function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (href.startsWith('/') && !href.startsWith('//')) return <Link to={href}>{children}</Link>
  if (href.startsWith('#')) return <a href={href}>{children}</a>
  if (!/^(https:\/\/|mailto:|tel:)/.test(href)) return children
  return href.startsWith('https://') ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <a href={href}>{children}</a>
  )
}
