import styles from './tabs.module.css'

interface TabsProps<T extends string> {
  label: string
  /** Kept in the address: `const [{ tab }, set] = useAddress({ tab: 'mine' })`. */
  value: string
  onChange: (value: T) => void
  tabs: readonly { value: T; label: string; count?: number | undefined }[]
}

/** Parts of one list or thing, with their counts. */
export function Tabs<T extends string>({ label, value, onChange, tabs }: TabsProps<T>) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          className={styles.tab}
          aria-current={tab.value === value ? 'true' : undefined}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span>{tab.count}</span>}
        </button>
      ))}
    </nav>
  )
}
