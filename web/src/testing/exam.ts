import type { AttemptState, Response, SaveReply } from '@dala/domain/testing'
import { callApi, isOffline, Problem } from '#app'
import { canKeep, findPaper, forget, keepOps, keepPaper, listOps, type KeptOp } from './exam-store.ts'

/** What the exam page shows. */
export interface ExamView {
  phase: 'loading' | 'failed' | 'open' | 'taken-over' | 'submitting' | 'ended'
  paper: AttemptState | null
  answers: ReadonlyMap<number, Response>
  flags: ReadonlySet<number>
  /** Answers on this device that the server has not confirmed. */
  waiting: number
  offline: boolean
  signedOut: boolean
  /** When the server last confirmed; when something was last kept here. */
  savedAt: Date | null
  keptAt: Date | null
  deadline: Date | null
  /** Whether answers outlive a closed page here. */
  keeps: boolean
  problem: Problem | null
}

const first: ExamView = {
  phase: 'loading',
  paper: null,
  answers: new Map(),
  flags: new Set(),
  waiting: 0,
  offline: false,
  signedOut: false,
  savedAt: null,
  keptAt: null,
  deadline: null,
  keeps: true,
  problem: null,
}

const AT_ONCE = 50
const LONGEST_PAUSE = 15_000

/** A paper that was just begun in the lobby: the exam page goes on with it without asking again. */
let begun: AttemptState | null = null
export const handOver = (state: AttemptState): void => void (begun = state)

/** Whether a refusal may be different the next time: no network, a busy or restarting server, a lost session. */
const passes = (error: unknown): boolean =>
  error instanceof Problem && (isOffline(error) || error.status >= 500 || error.status === 429 || error.status === 401)

/**
 * One attempt on this device: every answer is kept here first, then sent, and counts as saved when the server says so.
 * It works on without a network and sends by itself when the network is back.
 */
export function createExam(attemptId: string) {
  let view = first
  let ops: KeptOp[] = []
  let seq = 0
  let epoch = 0
  let offset = 0 // server's clock minus this page's running clock; nobody can set either
  let openedAt = 0
  let sending = false
  let pause = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let alive = true
  const listeners = new Set<() => void>()

  const set = (change: Partial<ExamView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  const serverNow = () => new Date(performance.now() + offset)
  const noteClock = (time: string) => void (offset = Date.parse(time) - performance.now())
  const unsent = () => ops.filter((op) => op.sent === 0)

  const later = (ms: number) => {
    clearTimeout(timer)
    if (alive) timer = setTimeout(() => void flush(), ms)
  }

  /** Answers and flags as they stand: the server's, with this device's newer ones over them. */
  const merged = (paper: AttemptState) => {
    const answers = new Map<number, Response>(
      paper.answers.flatMap(({ place, value }) => (value === null ? [] : [[place, value] as const])),
    )
    const flags = new Set(paper.flags)
    for (const op of ops) {
      if (op.kind === 'flag') {
        if (op.value === true) flags.add(op.place)
        else flags.delete(op.place)
      } else if (op.value === null || typeof op.value === 'boolean') answers.delete(op.place)
      else answers.set(op.place, op.value)
    }
    return { answers, flags }
  }

  async function resume(): Promise<AttemptState> {
    await sendEarlier()
    return callApi('POST /attempts/:attemptId/resumption', { params: { attemptId }, body: {} })
  }

  async function open(): Promise<void> {
    const keeps = await canKeep()
    ops = await listOps(attemptId).catch(() => [])
    const handed = begun?.id === attemptId ? begun : null
    begun = null
    try {
      // What an earlier page of this device could not send goes first, so that the paper that comes back has it.
      const paper: AttemptState = handed ?? (await resume())
      if (!alive) return
      noteClock(paper.serverTime)
      if (paper.status !== 'open') {
        await finishEnded()
        return
      }
      epoch = paper.epoch
      seq = 0
      ops = ops.filter((op) => op.sent === 0)
      begin(paper, keeps)
      void keepPaper(paper)
    } catch (error) {
      if (!(error instanceof Problem) || !passes(error)) {
        set({ phase: 'failed', problem: error instanceof Problem ? error : null })
        return
      }
      const kept = await findPaper(attemptId).catch(() => undefined)
      if (kept === undefined) {
        set({ phase: 'failed', problem: error, offline: isOffline(error) })
        return
      }
      // Without a network after a reload: the kept paper, this device's number, and the clock of the device until the server is back.
      epoch = kept.epoch
      seq = Math.max(0, ...ops.filter((op) => op.epoch === epoch).map((op) => op.seq))
      offset = Date.now() - performance.now()
      begin(kept, keeps)
      set({ offline: true, signedOut: error.status === 401 })
      later(2000)
    }
  }

  function begin(paper: AttemptState, keeps: boolean): void {
    openedAt = performance.now()
    set({
      phase: 'open',
      paper,
      keeps,
      ...merged(paper),
      waiting: unsent().length,
      savedAt: paper.answers.length > 0 ? new Date(Math.max(...paper.answers.map(({ savedAt }) => Date.parse(savedAt)))) : null,
      deadline: paper.deadlineAt === null ? null : new Date(paper.deadlineAt),
      problem: null,
    })
    if (unsent().length > 0) later(0)
  }

  const send = (batch: readonly KeptOp[]): Promise<SaveReply> =>
    callApi('POST /attempts/:attemptId/answers', {
      params: { attemptId },
      body: { ops: batch.map(({ attemptId: _, sent: __, ...op }) => op) },
    })

  async function sendEarlier(): Promise<void> {
    for (let batch = unsent().slice(0, AT_ONCE); batch.length > 0; batch = unsent().slice(0, AT_ONCE)) {
      await send(batch)
      await markSent(batch)
    }
  }

  async function markSent(batch: readonly KeptOp[]): Promise<void> {
    for (const op of batch) op.sent = 1
    await keepOps(batch)
  }

  async function flush(): Promise<boolean> {
    if (sending) return false
    sending = true
    try {
      for (let batch = unsent().slice(0, AT_ONCE); batch.length > 0; batch = unsent().slice(0, AT_ONCE)) {
        const reply = await send(batch)
        await markSent(batch)
        pause = 0
        noteClock(reply.savedAt)
        set({
          waiting: unsent().length,
          savedAt: new Date(reply.savedAt),
          offline: false,
          signedOut: false,
          deadline: reply.deadlineAt === null ? null : new Date(reply.deadlineAt),
        })
        if (reply.status !== 'open') {
          await finishEnded()
          return true
        }
        if (reply.epoch > epoch) set({ phase: 'taken-over' })
      }
      return true
    } catch (error) {
      if (passes(error)) {
        pause = Math.min(LONGEST_PAUSE, pause === 0 ? 1000 : pause * 2)
        set({ offline: true, waiting: unsent().length, signedOut: error instanceof Problem && error.status === 401 })
        later(pause)
      } else set({ problem: error instanceof Problem ? error : null })
      return false
    } finally {
      sending = false
      if (alive && unsent().length > 0 && pause === 0) later(0)
    }
  }

  async function finishEnded(): Promise<void> {
    if (unsent().length === 0) await forget(attemptId).catch(() => undefined)
    set({ phase: 'ended' })
  }

  async function add(op: Pick<KeptOp, 'place' | 'kind' | 'value'>): Promise<void> {
    if (view.phase !== 'open' || view.paper === null) return
    const made: KeptOp = { ...op, attemptId, epoch, seq: ++seq, deviceMs: Math.round(performance.now() - openedAt), sent: 0 }
    ops.push(made)
    set({ ...merged(view.paper), waiting: unsent().length, keptAt: serverNow() })
    await keepOps([made])
    if (pause === 0) later(op.kind === 'flag' ? 500 : 0)
  }

  /** Ends the attempt: everything is sent first, and the server checks that it has every answer of this device. */
  async function submit(): Promise<void> {
    set({ phase: 'submitting', problem: null })
    for (let round = 0; round < 5; round++) {
      while (sending) await new Promise((resolve) => setTimeout(resolve, 50))
      pause = 0
      if (unsent().length > 0 && !(await flush())) break
      if (view.phase === 'ended' || view.phase === 'taken-over') return
      try {
        await callApi('POST /attempts/:attemptId/submission', { params: { attemptId }, body: { epoch, lastSeq: seq } })
        await forget(attemptId).catch(() => undefined)
        set({ phase: 'ended' })
        return
      } catch (error) {
        if (error instanceof Problem && error.slug === 'testing.answers-missing') {
          for (const op of ops) if (op.epoch === epoch) op.sent = 0
          continue
        }
        set({ problem: error instanceof Problem ? error : null, offline: isOffline(error) })
        break
      }
    }
    set({ phase: 'open' })
    later(1000)
  }

  const online = () => {
    pause = 0
    set({ offline: unsent().length > 0 })
    later(0)
  }
  const offline = () => set({ offline: true })
  // After sleep the running clock may have stood still: the server's time is asked anew.
  const wake = async () => {
    if (document.visibilityState !== 'visible' || view.paper === null) return
    const lobby = await callApi('GET /tests/:testId', { params: { testId: view.paper.testId } }).catch(() => null)
    if (lobby !== null) noteClock(lobby.serverTime)
    if (lobby !== null && lobby.openAttemptId !== attemptId && view.phase === 'open') {
      await flush()
      await finishEnded()
    }
  }
  const onVisible = () => void wake()

  return {
    view: () => view,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start: () => {
      alive = true
      addEventListener('online', online)
      addEventListener('offline', offline)
      document.addEventListener('visibilitychange', onVisible)
      void open()
      return () => {
        alive = false
        clearTimeout(timer)
        removeEventListener('online', online)
        removeEventListener('offline', offline)
        document.removeEventListener('visibilitychange', onVisible)
      }
    },
    reopen: () => {
      set({ phase: 'loading' })
      void open()
    },
    answer: (place: number, value: Response | null) => void add({ place, kind: 'answer', value }),
    flag: (place: number, value: boolean) => void add({ place, kind: 'flag', value }),
    submit,
    /** Seconds until the deadline by the server's clock; null without one. */
    secondsLeft: () => (view.deadline === null ? null : Math.max(0, Math.ceil((view.deadline.getTime() - serverNow().getTime()) / 1000))),
  }
}

export type Exam = ReturnType<typeof createExam>
