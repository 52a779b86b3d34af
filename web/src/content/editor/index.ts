export { LessonEditor } from './lesson-editor.tsx'
