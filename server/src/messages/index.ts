import './messages.tables.ts'

export { jobs } from './jobs.ts'
export { routes } from './routes.ts'
export { homeQuestions } from './read-messages.ts'
export { notify, notifyEach, type Notice, type Notices, type Notified } from './notify.ts'
export { sendMail, type MailToSend } from './send-mail.ts'
