import { insertAuthority } from '#compliance'
import { listOrganisations } from '#organisations'
import { readOptions, say, type Command } from './command.ts'
import { withInstallation } from './installation.ts'

export const authority: Command = {
  summary: 'make an organisation an education authority, to which others may open their compliance',
  usage: 'authority SLUG   the organisation by its short name in addresses',
  run: (args) =>
    withInstallation(async ({ databases }) => {
      const [slug] = readOptions(args).words
      const found = (await listOrganisations(databases.global)).find((organisation) => organisation.slug === slug)
      if (found === undefined) {
        say(slug === undefined ? 'Say which organisation: authority SLUG' : `There is no organisation ${slug}.`)
        return 1
      }
      await insertAuthority(databases.global, found.id, new Date())
      say(`✓ ${found.slug} is an education authority. Each organisation decides what it may see: page “Inspections”.`)
      return 0
    }),
}
