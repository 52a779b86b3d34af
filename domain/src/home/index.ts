export { byUrgency, HomeCourse, HomeItem, homeKinds, HomeMark, WorkItem } from './home-item.ts'
export * from './home.api.ts'
