import { useState } from 'react'
import { useApi, useMessages, usePages, useText } from '#app'
import { Button, Dialog, Form, NumberField, SelectField, useForm } from '#ui'
import { authorMessages } from './author.messages.ts'
import styles from './pages.module.css'

function useBanks() {
  const banks = useApi('GET /banks')
  const [chosen, choose] = useState<string | null>(null)
  return { banks: banks.data?.items ?? [], bankId: chosen ?? banks.data?.items[0]?.id ?? '', choose }
}

function BankSelect({
  value,
  banks,
  onChoose,
}: {
  value: string
  banks: ReturnType<typeof useBanks>['banks']
  onChoose: (id: string) => void
}) {
  const t = useMessages(authorMessages)
  const text = useText()
  return (
    <label className={styles.labelled}>
      <span>{t.bank}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {banks.map((bank) => (
          <option key={bank.id} value={bank.id}>
            {text(bank.name)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface PickProps {
  pending: boolean
  onClose: () => void
  onPick: (questionIds: string[]) => void
}

/** Chooses questions of a bank one by one. */
export function PickDialog({ pending, onClose, onPick }: PickProps) {
  const t = useMessages(authorMessages)
  const { banks, bankId, choose } = useBanks()
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<readonly string[]>([])
  return (
    <Dialog title={t.addFixed} wide onClose={onClose}>
      <div className={styles.stack}>
        <BankSelect value={bankId} banks={banks} onChoose={choose} />
        <label className={styles.labelled}>
          <span>{t.searchHint}</span>
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        {bankId !== '' && (
          <PickList
            bankId={bankId}
            search={search}
            picked={picked}
            onToggle={(id) => setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])}
          />
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="filled" pending={pending} disabled={picked.length === 0} onClick={() => onPick([...picked])}>
            {t.chosen(picked.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function PickList({
  bankId,
  search,
  picked,
  onToggle,
}: {
  bankId: string
  search: string
  picked: readonly string[]
  onToggle: (id: string) => void
}) {
  const t = useMessages(authorMessages)
  const questions = usePages('GET /banks/:bankId/questions', { params: { bankId }, query: { search, limit: 100 } })
  return (
    <ul className={styles.picks}>
      {(questions.items ?? []).map((question) => (
        <li key={question.id}>
          <label>
            <input type="checkbox" checked={picked.includes(question.id)} onChange={() => onToggle(question.id)} />
            <span>
              {question.name} <span className={styles.quiet}>· {t.kinds[question.kind]}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

interface DrawProps {
  pending: boolean
  onClose: () => void
  onDraw: (draw: { categoryId: string; count: number; points: number }) => void
}

/** Chooses a category and how many questions each learner is given by lot. */
export function DrawDialog({ pending, onClose, onDraw }: DrawProps) {
  const t = useMessages(authorMessages)
  const { banks, bankId, choose } = useBanks()
  const bank = useApi('GET /banks/:bankId', { params: { bankId } }, { enabled: bankId !== '' })
  const form = useForm<{ categoryId: string; count: number | null; points: number | null }>({
    initial: { categoryId: '', count: 10, points: 1 },
  })
  const categories = (bank.data?.categories ?? []).filter((category) => category.questions > 0)
  const first = categories[0]?.id ?? ''
  return (
    <Dialog title={t.addDraw} onClose={onClose}>
      <BankSelect value={bankId} banks={banks} onChoose={choose} />
      <Form
        form={form}
        submit={t.choose}
        unavailable={pending ? '…' : null}
        aside={<Button onClick={onClose}>{t.cancel}</Button>}
        onSubmit={({ categoryId, count, points }) => onDraw({ categoryId: categoryId || first, count: count ?? 1, points: points ?? 1 })}
      >
        <SelectField
          field={form.field('categoryId')}
          label={t.category}
          options={categories.map((category) => ({ value: category.id, label: `${category.path.join(' / ')} (${category.questions})` }))}
        />
        <NumberField field={form.field('count')} label={t.count} />
        <NumberField field={form.field('points')} label={t.pointsEach} decimals />
      </Form>
    </Dialog>
  )
}
