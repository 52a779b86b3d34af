import './messages.tables.ts'

export { routes } from './routes.ts'
export { notify, type Notice } from './notify.ts'
export { sendMail, type MailToSend } from './send-mail.ts'
