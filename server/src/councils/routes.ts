import * as api from '@dala/domain/councils'
import { serve, type App } from '#lib/http'
import { decideItem, postponeItem, reopenItem } from './decide.ts'
import { makeExtract, printExtract } from './extract.ts'
import { appointMember, changeCouncil, changeMember, foundCouncil } from './found-council.ts'
import { endMeeting, noteAttendance, openMeeting } from './hold-meeting.ts'
import { listDecisions } from './list-decisions.ts'
import { drawUpMinutes, previewMinutes, printMinutes, returnMinutes, signMinutes } from './minutes.ts'
import { noteHeard } from './note-heard.ts'
import { cancelMeeting, changeMeeting, inviteMembers, planMeeting } from './plan-meeting.ts'
import { putItem, withdrawItem } from './put-item.ts'
import { getCouncil, listCandidates, listCouncils } from './show-council.ts'
import { getMeeting } from './show-meeting.ts'
import { castVote, chooseBallot, endRecusal, recordCount, recordVotes, recuse } from './vote.ts'

export const routes = (app: App): void => {
  serve(app, api.listCouncils, ({ db, actor, query, now }) => listCouncils(db, actor, query, now))
  serve(app, api.getCouncil, ({ db, actor, params, now }) => getCouncil(db, actor, params.councilId, now))
  serve(app, api.foundCouncil, ({ db, actor, body, now }) => foundCouncil(db, actor, body, now))
  serve(app, api.changeCouncil, ({ db, actor, params, body, now }) => changeCouncil(db, actor, params.councilId, body, now))
  serve(app, api.listCandidates, ({ db, actor, query }) => listCandidates(db, actor, query.search))
  serve(app, api.appointMember, ({ db, actor, params, body, now }) => appointMember(db, actor, params.councilId, body, now))
  serve(app, api.changeMember, ({ db, actor, params, body, now }) => changeMember(db, actor, params.councilId, params.memberId, body, now))
  serve(app, api.putItem, ({ db, actor, params, body, now }) => putItem(db, actor, params.councilId, body, now))
  serve(app, api.withdrawItem, ({ db, actor, params, now }) => withdrawItem(db, actor, params.councilId, params.itemId, now))
  serve(app, api.listDecisions, ({ db, actor, query, now }) => listDecisions(db, actor, query, now))
  serve(app, api.planMeeting, ({ db, actor, params, body, now }) => planMeeting(db, actor, params.councilId, body, now))
  serve(app, api.getMeeting, ({ db, actor, params, now }) => getMeeting(db, actor, params.meetingId, now))
  serve(app, api.changeMeeting, ({ db, actor, params, body, now }) => changeMeeting(db, actor, params.meetingId, body, now))
  serve(app, api.inviteMembers, ({ db, actor, params, now }) => inviteMembers(db, actor, params.meetingId, now))
  serve(app, api.cancelMeeting, ({ db, actor, params, body, now }) => cancelMeeting(db, actor, params.meetingId, body.reason, now))
  serve(app, api.openMeeting, ({ db, actor, params, body, now }) => openMeeting(db, actor, params.meetingId, body, now))
  serve(app, api.noteAttendance, ({ db, actor, params, body, now }) => noteAttendance(db, actor, params.meetingId, body, now))
  serve(app, api.chooseBallot, ({ db, actor, params, body, now }) =>
    chooseBallot(db, actor, params.meetingId, params.itemId, body.ballot, now),
  )
  serve(app, api.noteHeard, ({ db, actor, params, body, now }) => noteHeard(db, actor, params.meetingId, params.itemId, body.heard, now))
  serve(app, api.recuse, ({ db, actor, params, body, now }) =>
    recuse(db, actor, params.meetingId, params.itemId, body.personId, body.reason, now),
  )
  serve(app, api.endRecusal, ({ db, actor, params, now }) => endRecusal(db, actor, params.meetingId, params.itemId, params.personId, now))
  serve(app, api.castVote, ({ db, actor, params, body, now }) => castVote(db, actor, params.meetingId, params.itemId, body.choice, now))
  serve(app, api.recordVotes, ({ db, actor, params, body, now }) =>
    recordVotes(db, actor, params.meetingId, params.itemId, body.votes, now),
  )
  serve(app, api.recordCount, ({ db, actor, params, body, now }) => recordCount(db, actor, params.meetingId, params.itemId, body, now))
  serve(app, api.decideItem, ({ db, actor, params, body, now }) => decideItem(db, actor, params.meetingId, params.itemId, body, now))
  serve(app, api.reopenItem, ({ db, actor, params, now }) => reopenItem(db, actor, params.meetingId, params.itemId, now))
  serve(app, api.postponeItem, ({ db, actor, params, now }) => postponeItem(db, actor, params.meetingId, params.itemId, now))
  serve(app, api.endMeeting, ({ db, actor, params, now }) => endMeeting(db, actor, params.meetingId, now))
  serve(app, api.previewMinutes, ({ db, actor, params, now }) => previewMinutes(db, actor, params.meetingId, now))
  serve(app, api.drawUpMinutes, ({ db, actor, params, now }) => drawUpMinutes(db, actor, params.meetingId, now))
  serve(app, api.returnMinutes, ({ db, actor, params, body, now }) => returnMinutes(db, actor, params.meetingId, body.reason, now))
  serve(app, api.signMinutes, ({ db, actor, params, body, now }) => signMinutes(db, actor, params.meetingId, body.hash, now))
  serve(app, api.printMinutes, ({ db, actor, params, now }) => printMinutes(db, actor, params.meetingId, now))
  serve(app, api.makeExtract, ({ db, actor, params, now }) => makeExtract(db, actor, params.meetingId, params.itemId, now))
  serve(app, api.printExtract, ({ db, actor, params, now }) => printExtract(db, actor, params.meetingId, params.itemId, now))
}
