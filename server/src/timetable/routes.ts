import * as api from '@dala/domain/timetable'
import { serve, type App } from '#lib/http'
import { addLesson, changeLesson, endLesson } from './arrange.ts'
import { clearDayAs, saveBells, setDayAs, showBells } from './bells.ts'
import { changeLessonDay, undoLessonDay } from './change-day.ts'
import { showChoices, showGroups, showTeachers } from './choices.ts'
import { importWeek } from './import-week.ts'
import { showSwitchLessons } from './switch-lessons.ts'
import { showWeek } from './week.ts'

export const routes = (app: App): void => {
  serve(app, api.readWeek, ({ db, actor, query, now }) => showWeek(db, actor, query, now))
  serve(app, api.timetableGroups, ({ db, actor }) => showGroups(db, actor))
  serve(app, api.timetableTeachers, ({ db, actor, query }) => showTeachers(db, actor, query))
  serve(app, api.timetableChoices, ({ db, actor, query, now }) => showChoices(db, actor, query.groupId, now))
  serve(app, api.addLesson, ({ db, actor, body, now }) => addLesson(db, actor, body, now))
  serve(app, api.changeLesson, ({ db, actor, params, body, now }) => changeLesson(db, actor, params.lessonId, body, now))
  serve(app, api.endLesson, ({ db, actor, params, query, now }) => endLesson(db, actor, params.lessonId, query.from, now))
  serve(app, api.changeLessonDay, ({ db, actor, params, body, now }) => changeLessonDay(db, actor, params.lessonId, params.on, body, now))
  serve(app, api.undoLessonDay, ({ db, actor, params, now }) => undoLessonDay(db, actor, params.lessonId, params.on, now))
  serve(app, api.readBells, ({ db, actor }) => showBells(db, actor))
  serve(app, api.saveBells, ({ db, actor, params, body, now }) => saveBells(db, actor, params.shift, body.bells, now))
  serve(app, api.setDayAs, ({ db, actor, params, body, now }) => setDayAs(db, actor, params.on, body, now))
  serve(app, api.clearDayAs, ({ db, actor, params, now }) => clearDayAs(db, actor, params.on, now))
  serve(app, api.importWeek, ({ db, actor, body, now, config }) => importWeek(db, actor, config, body, now))
  serve(app, api.switchLessons, ({ db, actor, params }) => showSwitchLessons(db, actor, params.switchId))
}
