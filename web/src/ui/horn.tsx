interface HornProps {
  className?: string | undefined
}

/** The ram's horn (қошқар мүйіз): sign-in, empty states and the certificate only. */
export function Horn({ className }: HornProps) {
  const quarter =
    'M44 46 C44 30 41 8 24 8 C12 8 6 17 6 25 C6 35 13 41 21 41 C29 41 34 35 34 28 C34 22 30 18 25 18 C20 18 17 22 17 26 C17 30 20 32 23 32'
  return (
    <svg
      className={className}
      viewBox="0 0 88 92"
      width="88"
      height="92"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden
    >
      <path d={quarter} />
      <path d={quarter} transform="matrix(-1 0 0 1 88 0)" />
      <path d={quarter} transform="matrix(1 0 0 -1 0 92)" />
      <path d={quarter} transform="matrix(-1 0 0 -1 88 92)" />
      <path d="M44 34 L53 46 L44 58 L35 46 Z" fill="var(--warn-fill)" stroke="none" />
    </svg>
  )
}
