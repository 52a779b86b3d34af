export { event, parent, school, vkk, type School } from './school.fixture.ts'
export { insertSchool, setBirthday } from './school.fixture.queries.ts'
