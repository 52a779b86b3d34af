import { formatDateTime, formatNumber } from '@dala/locale'
import { useState } from 'react'
import { useAddress, useApi, useLocale, useMessages, usePages, useParam, useText } from '#app'
import { Button, DataTable, EmptyState, Loaded, Page } from '#ui'
import { authorMessages } from './author.messages.ts'
import { ImportDialog } from './import-dialog.tsx'
import { QuestionDialog } from './question-dialog.tsx'

const kinds = ['single', 'multiple', 'true-false', 'numeric', 'short', 'matching', 'essay'] as const

/** A bank: find, write, change and import questions. */
export function BankPage() {
  const t = useMessages(authorMessages)
  const text = useText()
  const { locale } = useLocale()
  const bankId = useParam('bankId')
  const bank = useApi('GET /banks/:bankId', { params: { bankId } })
  const [address, setAddress] = useAddress({ search: '', categoryId: '', kind: '' })
  const [doing, setDoing] = useState<'import' | { question: string | null } | null>(null)
  const questions = usePages('GET /banks/:bankId/questions', {
    params: { bankId },
    query: {
      ...(address.search !== '' && { search: address.search }),
      ...(address.categoryId !== '' && { categoryId: address.categoryId }),
      ...kindOf(address.kind),
    },
  })
  return (
    <Loaded query={bank}>
      {(data) => (
        <Page
          title={text(data.name)}
          lead={text(data.discipline?.name)}
          actions={
            <>
              <Button icon="import" onClick={() => setDoing('import')}>
                {t.import}
              </Button>
              <Button look="filled" icon="add" onClick={() => setDoing({ question: null })}>
                {t.newQuestion}
              </Button>
            </>
          }
        >
          <DataTable
            label={t.questions}
            pages={questions}
            address={[address, setAddress]}
            searchHint={t.searchHint}
            filters={[
              {
                name: 'categoryId',
                label: t.category,
                options: data.categories.map((category) => ({
                  value: category.id,
                  label: `${category.path.join(' / ')} (${category.questions})`,
                })),
              },
              { name: 'kind', label: t.kindOf, options: kinds.map((kind) => ({ value: kind, label: t.kinds[kind] })) },
            ]}
            rowKey={(row) => row.id}
            onOpen={(row) => setDoing({ question: row.id })}
            empty={<EmptyState title={t.noQuestions}>{t.noQuestionsWhy}</EmptyState>}
            columns={[
              { key: 'name', title: t.name, main: true, cell: (row) => row.name },
              { key: 'kind', title: t.kindOf, cell: (row) => t.kinds[row.kind] },
              { key: 'category', title: t.category, cell: (row) => row.category.join(' / '), wide: true },
              { key: 'languages', title: t.language, cell: (row) => row.languages.join(', '), wide: true },
              { key: 'points', title: t.points, align: 'end', cell: (row) => formatNumber(row.points, locale) },
              { key: 'changed', title: t.changed, cell: (row) => formatDateTime(row.updatedAt, locale), wide: true },
            ]}
          />
          {doing === 'import' && <ImportDialog bankId={bankId} onClose={() => setDoing(null)} />}
          {doing !== null && doing !== 'import' && (
            <QuestionDialog
              key={doing.question}
              bankId={bankId}
              questionId={doing.question}
              categories={data.categories.map((category) => category.path)}
              onClose={() => setDoing(null)}
            />
          )}
        </Page>
      )}
    </Loaded>
  )
}

const kindOf = (given: string) => {
  const kind = kinds.find((one) => one === given)
  return kind === undefined ? {} : { kind }
}
