import { queryClient, useLocale } from '#app'
import type { Application } from './shapes.ts'

/** Puts what the server has just said of an application where its pages read it, so that none of them shows the state before. */
export function useRemember(): (application: Application) => void {
  const { locale } = useLocale()
  return (application) =>
    queryClient.setQueryData(
      ['GET /distance/applications/:applicationId', { params: { applicationId: application.id } }, locale],
      application,
    )
}
