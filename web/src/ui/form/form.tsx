import type { ReactNode } from 'react'
import { Button } from '../button.tsx'
import { Shape } from '../shape.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './form.module.css'
import type { FormState } from './use-form.ts'

interface FormProps<T extends object> {
  form: FormState<T>
  onSubmit: (values: T) => unknown
  /** Names the result: «Принять решение». */
  submit: string
  /** Beside the button: the safe way out. */
  aside?: ReactNode
  /** Why it cannot be sent yet. */
  unavailable?: string | false | null | undefined
  /** The one filled button of the page, unless another holds that place. */
  look?: 'filled' | 'default'
  children: ReactNode
}

/** One column of fields and the button that sends them. Refusals stand at their field, the rest above the button. */
export function Form<T extends object>({ form, onSubmit, submit, aside, unavailable, look = 'filled', children }: FormProps<T>) {
  const t = useWords()
  const faults = Object.keys(form.errors).length
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!form.sending) void form.submit(onSubmit)
      }}
    >
      {children}
      {(form.refusal || faults > 0) && (
        <div className={styles.refusal} role="alert">
          <Shape state={form.refusal?.status === 0 ? 'attention' : 'violated'} size={18} />
          <div>
            <p>{form.refusal ? form.refusal.body.title : t.wrong}</p>
            {form.refusal?.body.detail && form.refusal.body.detail !== form.refusal.body.title && <p>{form.refusal.body.detail}</p>}
          </div>
        </div>
      )}
      <div className={styles.foot}>
        <Button type="submit" look={look} pending={form.sending} unavailable={unavailable}>
          {submit}
        </Button>
        {aside}
      </div>
      {unavailable && <p className={styles.hint}>{unavailable}</p>}
    </form>
  )
}
