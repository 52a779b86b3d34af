interface Target {
  itemId: string
  kind: 'lesson' | 'test'
  testId: string | null
}

/** The page on which an item of a course is done. */
export const pageOf = (offeringId: string, { itemId, kind, testId }: Target): string =>
  kind === 'test' && testId !== null ? `/tests/${testId}` : `/study/${offeringId}/lessons/${itemId}`
