import { fromMarkdown, languages, type Language, type RichNode } from '@dala/domain/content'
import { PortalBody } from '@dala/domain/portal'
import type { Seed } from '#lib/seeding'
import { demoActorWith, demoOrganisations } from '#seed'
import { demoPages, type DemoPage } from './demo-pages.ts'
import { addPage } from './write-pages.ts'

const richOf = (source: string): RichNode[] => fromMarkdown(source).flatMap((part) => part.rich)

const bodyOf = (page: DemoPage) =>
  PortalBody.parse({
    blocks: [
      {
        id: `${page.area}-text`,
        kind: 'text',
        // one text for each language
        text: Object.fromEntries(languages.map((language) => [language, richOf(page.words[language])])) as Record<Language, RichNode[]>,
      },
    ],
  })

/** A page in each area of the portal of every demo organisation. */
export const seed: Seed = async ({ databases, now }) => {
  for (const org of demoOrganisations) {
    const administrator = demoActorWith(org.key, 'administrator')
    for (const page of demoPages)
      await addPage(databases.of(org.id), administrator, { area: page.area, title: page.title, body: bodyOf(page) }, now)
  }
}
