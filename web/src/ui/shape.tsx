/** The five states of the work and the padlock, each with a shape of its own, so that colour is never alone. */
export type State = 'done' | 'term' | 'attention' | 'violated' | 'idle' | 'locked'

interface ShapeProps {
  state: State
  size?: number
  className?: string | undefined
}

const colour: Record<State, string> = {
  done: 'var(--ok)',
  term: 'var(--accent-ink)',
  attention: 'var(--warn)',
  violated: 'var(--bad)',
  idle: 'var(--mute)',
  locked: 'var(--mute)',
}

/** The shape of a state; a word always stands beside it. */
export function Shape({ state, size = 16, className }: ShapeProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      style={{ color: colour[state], flex: 'none' }}
      aria-hidden
    >
      {drawing[state]}
    </svg>
  )
}

const drawing: Record<State, React.ReactNode> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5 8.2 7.2 10.4 11.2 6" stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  term: (
    <>
      <circle cx="8" cy="8" r="6.2" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 4.6V8l2.3 1.5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  attention: (
    <>
      <path d="M7.1 2.1a1.05 1.05 0 0 1 1.8 0l6 10.7a1 1 0 0 1-.9 1.5H2a1 1 0 0 1-.9-1.5z" fill="currentColor" />
      <path d="M8 6v3.6M8 11.9v.1" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  violated: (
    <>
      <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="currentColor" />
      <path d="M8 4.4v4.2M8 11.4v.1" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  idle: <circle cx="8" cy="8" r="6.2" stroke="currentColor" strokeWidth="1.7" strokeDasharray="2.6 2.27" />,
  locked: (
    <>
      <rect x="2.8" y="7" width="10.4" height="7.4" rx="1.6" fill="currentColor" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
}
