import { useEffect, useState } from 'react'
import { useLocale } from '#app'
import { ClauseTag } from './law.tsx'

type Regulations = typeof import('@dala/domain/regulations')
let regulations: Regulations | undefined
let coming: Promise<Regulations> | undefined

/** The catalogue of clauses, fetched with the first tag on screen. */
function useRegulations(): Regulations | undefined {
  const [loaded, setLoaded] = useState(regulations)
  useEffect(() => {
    if (loaded) return
    coming ??= import('@dala/domain/regulations')
    // Without a network the tag stays a bare sign, and the next one tries again.
    coming.then((found) => setLoaded((regulations = found))).catch(() => (coming = undefined))
  }, [loaded])
  return loaded
}

interface ClauseProps {
  /** A requirement ID, `A2015-13.6`; one that the catalogue does not know shows nothing. */
  id: string
  /** In table rows only the § without the bookmark. */
  plain?: boolean
}

/** The clause with this ID as a tag: its label, its act, and what it asks when pressed. */
export function Clause({ id, plain = false }: ClauseProps) {
  const { locale } = useLocale()
  const law = useRegulations()
  if (!law?.isClauseId(id)) return null
  const clause = law.clauseOf(id)
  return (
    <ClauseTag label={law.clauseLabel(id, locale)} text={clause.summary[locale]} act={law.acts[clause.act].title[locale]} plain={plain} />
  )
}
