import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { permissionsOf, type Actor } from '@dala/domain/identity'
import { importKinds, type ImportKind } from '@dala/domain/people'
import { runDueJobs } from '#lib/jobs'
import { listOrganisations } from '#organisations'
import { checkImport, commitImport, getImport, readList } from '#people'
import { allJobs } from '#nouns'
import { readOptions, say, type Command } from './command.ts'
import { fromHere, withInstallation } from './installation.ts'
import { findLogin, listMemberships } from './user.queries.ts'

export const importList: Command = {
  summary: 'try a registry list (CSV, XLSX) and, with --commit, take it over; twice changes nothing',
  usage: `import FILE --org SLUG --as LOGIN [--kind ${importKinds.join('|')}] [--commit]
       LOGIN is the person of the organisation in whose name the rows are written`,
  run: async (args) => {
    const { words, options } = readOptions(args)
    const [file] = words
    const kind = importKinds.find((each) => each === (options.get('kind') ?? 'learners'))
    if (!file || !kind || !existsSync(fromHere(file))) {
      say(file && !existsSync(fromHere(file)) ? `There is no file ${fromHere(file)}.` : `Usage: ${importList.usage}`)
      return 1
    }
    return withInstallation(async (installation) => {
      const { databases, sealer, now, config, log, ownerUrl } = installation
      const organisation = (await listOrganisations(databases.global)).find(({ slug }) => slug === options.get('org'))
      const login = await findLogin(databases.global, (options.get('as') ?? '').toLowerCase())
      const memberships = login ? await listMemberships(databases.global, login.account_id) : []
      const membership = memberships.find(({ org_id }) => org_id === organisation?.id)
      if (!organisation || !login || !membership) {
        say('--org must name an organisation and --as the login of one of its people.')
        return 1
      }
      const actor: Actor = {
        accountId: login.account_id,
        personId: membership.person_id,
        orgId: organisation.id,
        sessionId: '',
        roles: [{ role: 'administrator', unitId: null }],
        permissions: permissionsOf(['administrator']),
        secondFactor: true,
        locale: 'kk',
      }
      const db = databases.of(organisation.id)
      const work = () => runDueJobs({ url: ownerUrl, jobs: allJobs(), parts: { databases, config, sealer, now, log } })
      const read = await readList({ db, actor, sealer, now: now() }, kind satisfies ImportKind, basename(file), {
        open: async () => createReadStream(fromHere(file)),
      })
      say(`${read.rowCount} rows; columns understood: ${read.mapping.filter((field) => field !== null).length} of ${read.mapping.length}`)
      await checkImport(db, actor, read.id, { mapping: read.mapping, defaults: read.defaults }, now())
      await work()
      const checked = await getImport(db, read.id)
      const counts = checked.counts ?? { new: 0, changed: 0, same: 0, fault: 0 }
      say(`new ${counts.new}, changed ${counts.changed}, the same ${counts.same}, with faults ${counts.fault}`)
      if (!options.has('commit')) {
        say('Nothing was changed. Look at the faults in the pages (People → Import), or repeat with --commit.')
        return counts.fault === 0 ? 0 : 2
      }
      await commitImport(db, actor, read.id, now())
      await work()
      const done = await getImport(db, read.id)
      say(done.status === 'done' ? '✓ Taken over; rows with faults stayed out.' : `The import stands at: ${done.status}`)
      return done.status === 'done' ? 0 : 1
    })
  },
}
