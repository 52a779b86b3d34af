export { expectAxeClean, expectNoSideways } from './axe.ts'
export { browser, expectNoFaults, locales, screens, visit, withVisit, type Locale, type Visit } from './browser.ts'
export { codeNow, demoPassword, loginOf, signIn, type Organisation } from './sign-in.ts'
