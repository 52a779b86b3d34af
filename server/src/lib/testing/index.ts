export { testDatabase, type TestDatabase } from './database.ts'
export { world, type TestPerson, type World } from './world.ts'
export { clientOf, type Client } from './client.ts'
export { toBeProblem } from './problem-matcher.ts'
