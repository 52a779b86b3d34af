import type { IconName } from './icon-names.ts'
import sprite from './icons.svg?no-inline'

interface IconProps {
  name: IconName
  /** 22 in the bottom bar, 20 in rows, 18 in the rail, 16 in dense text. */
  size?: 16 | 18 | 20 | 22 | 26
  /** Only where the icon stands alone; otherwise the word beside it speaks. */
  label?: string
  className?: string | undefined
}

/** An outline from our sprite in the colour of the text around it. */
export function Icon({ name, size = 20, label, className }: IconProps) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
