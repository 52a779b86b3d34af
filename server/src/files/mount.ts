import * as api from '@dala/domain/files'
import { serve, type App } from '#lib/http'
import type { FilePurposes } from '#lib/files'
import { signGrant } from './content-link.ts'
import { readableFile } from './readable-file.ts'
import { sendStored } from './send-file.ts'
import { mountUploads } from './uploads.ts'

const linkMinutes = 60

/** Mounts uploads and downloads of the purposes that the nouns have registered. */
export const mountFiles = (app: App, purposes: FilePurposes): void => {
  mountUploads(app, purposes)

  serve(app, api.getFileCard, async ({ params, actor, db }) => {
    const { id, name, type, size, status, width, height, variants } = await readableFile(db, actor, purposes, params.fileId)
    return { id, name, type, size: Number(size), status, width, height, variants }
  })

  serve(app, api.downloadFile, async ({ params, query, actor, db, config, request, reply }) => {
    const file = await readableFile(db, actor, purposes, params.fileId)
    await sendStored(config, request, reply, file, {
      variant: query.variant,
      inline: false,
      cacheable: purposes[file.purpose]?.cacheable === true,
      policy: "default-src 'none'; sandbox",
    })
    // the answer is on its way already
    return { fileName: file.name, contentType: file.type, body: Buffer.alloc(0) }
  })

  serve(app, api.linkToFile, async ({ params, actor, db, config, sealer, now }) => {
    const file = await readableFile(db, actor, purposes, params.fileId)
    const expiresAt = new Date(now.getTime() + linkMinutes * 60_000)
    return { url: `${config.contentOrigin}/f/${signGrant(sealer, { orgId: actor.orgId, fileId: file.id, expiresAt })}`, expiresAt }
  })
}
