import { NewOrganisation, organisationKinds } from '@dala/domain/organisations'
import { faultOfBin } from '@dala/domain/people'
import { createOrganisation, listOrganisations } from '#organisations'
import { findSeedState } from '../seed/seed.queries.ts'
import { readOptions, say, type Command } from './command.ts'
import { withInstallation, type Installation } from './installation.ts'

export const organisation: Command = {
  summary: 'make an organisation, or list those that there are',
  usage: `organisation create --slug SLUG --kind ${organisationKinds.join('|')} --bin BIN --week 5|6
         --name-kk NAME --name-ru NAME --name-en NAME [--short-kk NAME --short-ru NAME --short-en NAME]
       organisation list`,
  run: async (args) => {
    const { words, options } = readOptions(args)
    const [action] = words
    if (action === 'create') return create(options)
    if (action === 'list') return withInstallation(list)
    say(`Usage: ${organisation.usage}`)
    return 1
  },
}

const known = ['slug', 'kind', 'bin', 'week', 'name-kk', 'name-ru', 'name-en', 'short-kk', 'short-ru', 'short-en']

/** What is said about a value that cannot be taken, by its place in the organisation. */
const advice: Record<string, (options: Map<string, string>) => string> = {
  slug: () => '--slug must be 2 to 41 small Latin letters, digits and hyphens and not begin with a hyphen: it stands in addresses.',
  kind: () => `--kind must be one of: ${organisationKinds.join(', ')}.`,
  bin: (options) =>
    faultOfBin(options.get('bin') ?? '') === 'check-digit'
      ? '--bin has a typing error: its twelfth digit does not fit the eleven before it.'
      : '--bin must be the 12 digits of the business identification number.',
  weekDays: () => '--week must be 5 or 6: the working days of a week.',
  'names.kk': () => '--name-kk must be the name in Kazakh, at most 300 characters.',
  'names.ru': () => '--name-ru must be the name in Russian, at most 300 characters.',
  'names.en': () => '--name-en must be the name in English, at most 300 characters.',
  'shortNames.kk': () => '--short-kk may have at most 500 characters.',
  'shortNames.ru': () => '--short-ru may have at most 500 characters.',
  'shortNames.en': () => '--short-en may have at most 500 characters.',
}

const create = async (options: Map<string, string>): Promise<number> => {
  const text = (name: string) => options.get(name) ?? ''
  const parsed = NewOrganisation.safeParse({
    slug: text('slug'),
    kind: text('kind'),
    names: { kk: text('name-kk'), ru: text('name-ru'), en: text('name-en') },
    shortNames: { kk: text('short-kk'), ru: text('short-ru'), en: text('short-en') },
    bin: text('bin'),
    weekDays: Number(text('week')),
  })
  const unknown = [...options.keys()].filter((name) => !known.includes(name))
  for (const name of unknown) say(`There is no option --${name}; there are: ${known.map((each) => `--${each}`).join(', ')}.`)
  const faults = parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
  for (const place of faults) say(advice[place]?.(options) ?? `${place} cannot be taken.`)
  if (!parsed.success || unknown.length > 0) return 1
  return withInstallation((installation) => save(installation, parsed.data))
}

const save = async ({ databases, now }: Installation, made: NewOrganisation): Promise<number> => {
  // the next start empties what a filling that was cut off left behind, and would take this organisation with it
  if ((await findSeedState(databases.global)) === 'begun') {
    say('The demo is being filled in, or that was cut off: let a start of Dala end it first (DALA_DEMO=off removes it).')
    return 1
  }
  if ((await createOrganisation(databases, 'operator', made, now())) === null) {
    say(`There is an organisation ${made.slug} already: choose another --slug. Nothing was changed.`)
    return 1
  }
  say(`✓ ${made.slug} is made: ${made.names.en}.`)
  say(`  Next its administrator, who fills in the rest of its profile, its units and people in the pages:`)
  say(`  npm run dala -- user create-administrator --org ${made.slug} --email ADDRESS --surname NAME --name NAME`)
  return 0
}

const list = async ({ databases }: Installation): Promise<number> => {
  const organisations = await listOrganisations(databases.global)
  const width = Math.max(0, ...organisations.map(({ slug }) => slug.length))
  for (const { slug, kind, name_en: name } of organisations) say(`${slug.padEnd(width)}  ${kind.padEnd(10)}  ${name}`)
  if (organisations.length === 0) say('There is no organisation yet: npm run dala -- organisation create makes one.')
  return 0
}
