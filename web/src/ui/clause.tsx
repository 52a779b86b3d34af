import { useEffect, useState } from 'react'
import { useLocale } from '#app'
import { ClauseTag } from './law.tsx'

// The light door of the catalogue: labels at once, the sentences of one act when somebody presses its tag.
type Law = typeof import('@dala/domain/regulations/clauses')
let law: Law | undefined
let coming: Promise<Law> | undefined

/** The catalogue of clauses, fetched with the first tag on screen. */
function useLaw(): Law | undefined {
  const [loaded, setLoaded] = useState(law)
  useEffect(() => {
    if (loaded) return
    coming ??= import('@dala/domain/regulations/clauses')
    // Without a network the tag stays a bare sign, and the next one tries again.
    coming.then((found) => setLoaded((law = found))).catch(() => (coming = undefined))
  }, [loaded])
  return loaded
}

interface ClauseProps {
  /** A requirement ID, `A2015-13.6`; a text that is none shows nothing. */
  id: string
  /** In table rows only the § without the bookmark. */
  plain?: boolean
}

/** The clause with this ID as a tag: its label, its act, and what it asks when pressed. */
export function Clause({ id, plain = false }: ClauseProps) {
  const { locale } = useLocale()
  const found = useLaw()
  const act = found?.actTitleOf(id)
  if (!found || !act) return null
  return <ClauseTag label={found.clauseLabel(id, locale)} text={<Summary law={found} id={id} />} act={act[locale]} plain={plain} />
}

/** The sentence of a clause; without a network it stays away and the act alone is named. */
function Summary({ law, id }: { law: Law; id: string }) {
  const { locale } = useLocale()
  const [words, setWords] = useState<Awaited<ReturnType<Law['summaryOf']>>>(null)
  useEffect(() => {
    let asked = true
    law.summaryOf(id).then(
      (found) => asked && setWords(found),
      () => undefined,
    )
    return () => void (asked = false)
  }, [law, id])
  return words?.[locale] ?? '…'
}
