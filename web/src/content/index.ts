export { LessonView } from './lesson-view.tsx'
export { fileUrl, mediaOf } from './media-view.tsx'
export { RichText } from './rich-text.tsx'
/** The editor and all it needs; only those who write load it. */
export const loadLessonEditor = () => import('./editor/index.ts')
