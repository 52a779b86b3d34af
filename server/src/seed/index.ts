export { demoActor, demoActorWith } from './demo-actor.ts'
export { demoId } from './demo-id.ts'
export { demoOrganisations, type DemoOrganisation, type DemoPeriod, type DemoUnit } from './demo-organisations.ts'
export { demo, demoPeople, type DemoPerson } from './demo-people.ts'
