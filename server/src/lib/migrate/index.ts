export { fingerprint, migrate, migrationsFolder, readMigrations, type Migration } from './migrate.ts'
