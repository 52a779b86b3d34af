export { insertDiscipline, insertProgramme } from './curricula.queries.ts'
export { routes } from './routes.ts'
