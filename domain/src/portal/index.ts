export * from './portal.api.ts'
export * from './portal.schema.ts'
