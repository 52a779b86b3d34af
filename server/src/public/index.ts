export { html, type Html } from './html.ts'
export { publicLocale, sendPage, type PublicLocale } from './layout.ts'
export { apiPage } from './api-page.ts'
export { publicFonts } from './fonts.ts'
