import * as api from '@dala/domain/messages'
import { serve, type App } from '#lib/http'
import {
  chooseMail,
  countOwnUnread,
  listOutboxMails,
  listOwnNotifications,
  ownMailChoice,
  readOutboxMail,
  readOwn,
} from './read-messages.ts'
import { requestSending } from './deliver-mail.ts'

export const routes = (app: App): void => {
  serve(app, api.listNotifications, ({ db, actor, query, locale }) => listOwnNotifications(db, actor, query, locale))
  serve(app, api.countUnread, async ({ db, actor }) => ({ count: await countOwnUnread(db, actor) }))
  serve(app, api.readNotifications, async ({ db, actor, body, now }) => ({ count: await readOwn(db, actor, body.ids, now) }))
  serve(app, api.getMailChoice, ({ db, actor }) => ownMailChoice(db, actor))
  serve(app, api.setMailChoice, ({ db, actor, body }) => chooseMail(db, actor, body.mail))
  serve(app, api.listOutbox, async ({ db, actor, query, config }) => ({
    ...(await listOutboxMails(db, actor, query)),
    server: config.smtpUrl !== undefined,
  }))
  serve(app, api.getOutboxMail, ({ db, actor, params, config }) => readOutboxMail(db, actor, params.mailId, config.publicUrl))
  serve(app, api.sendAgain, ({ db, actor, params, config }) => requestSending(db, actor, params.mailId, config.smtpUrl !== undefined))
}
