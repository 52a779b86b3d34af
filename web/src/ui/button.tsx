import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from '#app'
import styles from './button.module.css'
import { classes } from './classes.ts'
import type { IconName } from './icon-names.ts'
import { Icon } from './icon.tsx'

/** `filled` once a page; `danger` only inside a confirmation; `hero` and `heroOutline` only on the dark hero. */
export type ButtonLook = 'filled' | 'default' | 'link' | 'quiet' | 'danger' | 'hero' | 'heroOutline'

interface Look {
  look?: ButtonLook
  size?: 'normal' | 'large'
  /** As wide as its column. */
  wide?: boolean
  icon?: IconName
  children: ReactNode
}

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'disabled'> {
  /** At work: the button stays in place and cannot be pressed twice. */
  pending?: boolean
  /** Why it cannot be pressed now; the reason is shown beside and read out. */
  unavailable?: string | false | null | undefined
  disabled?: boolean
}

const lookOf = ({ look = 'default', size, wide }: Partial<Look>) =>
  classes(styles.button, styles[look], size === 'large' && styles.large, wide && styles.wide)

/** A button whose words name the result: «Поставить 96 ч», not «OK». */
export function Button({
  look,
  size,
  wide,
  icon,
  pending = false,
  unavailable,
  disabled,
  children,
  className,
  title,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(lookOf({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }), className)}
      disabled={disabled || Boolean(unavailable)}
      aria-busy={pending || undefined}
      title={unavailable || title}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
    >
      {pending ? <span className={styles.spinner} aria-hidden /> : icon && <Icon name={icon} size={size === 'large' ? 20 : 18} />}
      {children}
    </button>
  )
}

interface ButtonLinkProps extends Look {
  to: string
  className?: string
}

/** Looks like a button, goes to a page. */
export function ButtonLink({ to, icon, children, className, size, ...look }: ButtonLinkProps) {
  return (
    <Link to={to} className={classes(lookOf({ ...look, ...(size && { size }) }), className)}>
      {icon && <Icon name={icon} size={size === 'large' ? 20 : 18} />}
      {children}
    </Link>
  )
}

interface DownloadProps extends Look {
  /** From `apiUrl(…)`. */
  href: string
}

/** Looks like a button or link, downloads a file of ours. */
export function Download({ href, icon = 'download', children, size, ...look }: DownloadProps) {
  return (
    <a href={href} download className={lookOf({ ...look, ...(size && { size }) })}>
      {look.look !== 'link' && <Icon name={icon} size={18} />}
      {children}
    </a>
  )
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  name: IconName
  /** Read out and shown as a tip: an icon never stands alone. */
  label: string
}

export function IconButton({ name, label, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={classes(styles.icon, className)} aria-label={label} title={label}>
      <Icon name={name} size={20} />
    </button>
  )
}
