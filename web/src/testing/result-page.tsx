import type { QuestionBody, QuestionKey, Response } from '@dala/domain/testing'
import { formatDateTime, formatNumber, formatPercent } from '@dala/locale'
import { useApi, useLocale, useMessages, useParam, useText, type ApiReply } from '#app'
import { ButtonLink, Facts, Loaded, Notice, Page, Section, Sheet, StatusBadge } from '#ui'
import { Prompt } from './question-view.tsx'
import { messages } from './messages.ts'
import styles from './pages.module.css'
import { useAnswerWords } from './answer-words.ts'

type Result = ApiReply<'GET /attempts/:attemptId/result'>

/** After an attempt: the score and as much of the answers as the test releases, with the receipt. */
export function ResultPage() {
  const attemptId = useParam('attemptId')
  const result = useApi('GET /attempts/:attemptId/result', { params: { attemptId } })
  return <Loaded query={result}>{(data) => <ResultView result={data} />}</Loaded>
}

function ResultView({ result }: { result: Result }) {
  const t = useMessages(messages)
  const text = useText()
  const { locale } = useLocale()
  const number = (value: number) => formatNumber(Math.round(value * 100) / 100, locale)
  const { score, receipt } = result
  return (
    <Page title={text(result.test)} narrow lead={`${text(result.course)} · ${t.attempt(result.number)}`}>
      <div className={styles.stack}>
        {result.status === 'annulled' && <Notice state="violated">{t.annulled(result.annulledReason)}</Notice>}
        {score !== null ? (
          <Sheet>
            <div className={styles.score}>
              <p className={styles.percent}>{formatPercent(score.percent, locale)}</p>
              <div>
                <StatusBadge state={score.toMark > 0 ? 'term' : score.passed ? 'done' : 'violated'}>
                  {score.toMark > 0 ? t.waitsForMark : score.passed ? t.passed : t.failed}
                </StatusBadge>
                <p>{t.scoreOf(number(score.score), number(score.max))}</p>
              </div>
              <div
                className={styles.track}
                role="img"
                aria-label={`${formatPercent(score.percent, locale)}; ${t.passMark}: ${formatPercent(result.passPercent, locale)}`}
              >
                <i style={{ inlineSize: `${score.percent}%` }} />
                <b style={{ insetInlineStart: `${result.passPercent}%` }} />
              </div>
              <p className={styles.quiet}>
                {t.passMark}: {formatPercent(result.passPercent, locale)}
              </p>
            </div>
          </Sheet>
        ) : (
          result.status === 'submitted' && (
            <Notice state="done" title={t.notReleased}>
              {t.notReleasedText}
            </Notice>
          )
        )}
        {score !== null && score.toMark > 0 && <Notice state="term">{t.toMark(score.toMark)}</Notice>}
        {result.late > 0 && <Notice state="attention">{t.lateText(result.late)}</Notice>}
        {receipt && (
          <Section title={t.receipt}>
            <Sheet>
              <Facts
                facts={[
                  [t.receiptAt, `${formatDateTime(receipt.at, locale)}${result.endedBy === 'deadline' ? ` · ${t.byDeadline}` : ''}`],
                  [t.receiptAnswers, number(receipt.answers)],
                  [
                    t.receiptDigest,
                    <code key="digest" className={styles.digest}>
                      {receipt.digest}
                    </code>,
                  ],
                ]}
              />
              <p className={styles.quiet}>{t.receiptText}</p>
            </Sheet>
          </Section>
        )}
        {result.questions?.map((question) => (
          <Sheet key={question.place}>
            <div className={styles.reviewed}>
              <div className={styles.reviewHead}>
                <p>{t.questionOf(question.place + 1, result.questions?.length ?? 0)}</p>
                <StatusBadge
                  plain
                  state={
                    question.earned === null
                      ? 'term'
                      : question.earned >= question.points
                        ? 'done'
                        : question.earned > 0
                          ? 'attention'
                          : 'violated'
                  }
                >
                  {question.earned === null ? t.waitsForMark : t.earned(number(question.earned), number(question.points))}
                </StatusBadge>
              </div>
              <Prompt body={question.body} />
              <Answers body={question.body} response={question.response} answerKey={question.key} />
            </div>
          </Sheet>
        ))}
        {score !== null && result.questions === null && <p className={styles.quiet}>{t.answersLater}</p>}
        <div className={styles.actions}>
          <ButtonLink look="filled" size="large" to={`/study/${result.offeringId}`}>
            {t.toCourse}
          </ButtonLink>
          <ButtonLink size="large" to={`/tests/${result.testId}`}>
            {t.myAttempts}
          </ButtonLink>
        </div>
      </div>
    </Page>
  )
}

interface AnswersProps {
  body: QuestionBody
  response: Response | null
  answerKey?: QuestionKey | undefined
  /** Over the answer, where it is not the reader's own. */
  whose?: string
}

/** The given answer, and the right one where it may be seen. */
export function Answers({ body, response, answerKey, whose }: AnswersProps) {
  const t = useMessages(messages)
  const text = useText()
  const { given, right } = useAnswerWords()
  return (
    <dl className={styles.answers}>
      <dt>{whose ?? t.yourAnswerWas}</dt>
      <dd>{given(body, response)}</dd>
      {answerKey && right(body, answerKey) !== '' && (
        <>
          <dt>{t.rightAnswer}</dt>
          <dd>{right(body, answerKey)}</dd>
        </>
      )}
      {answerKey?.explanation && (
        <>
          <dt>{t.explanation}</dt>
          <dd>{text(answerKey.explanation)}</dd>
        </>
      )}
    </dl>
  )
}
