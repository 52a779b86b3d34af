import { setTimeout as sleep } from 'node:timers/promises'

/** An answer that the server has acknowledged: what must be in the database, whatever died since. */
export interface Acknowledged {
  attemptId: string
  epoch: number
  seq: number
  place: number
  value: boolean
  /** Whether the server said that it came after the end. */
  late: boolean
}

export interface Taker {
  attemptId: () => string | null
  acknowledged: readonly Acknowledged[]
  /** When the last acknowledgement came, in milliseconds of `performance.now()`. */
  lastAt: () => number
  resumptions: () => number
  /** Stops answering, waits until nothing is unsent. */
  stop: () => Promise<void>
  submit: () => Promise<{ digest: string; answers: number }>
}

/** The longest that a request may take before the taker's device tries again. */
const PATIENCE = 5000

/**
 * A simulated taker: gives an answer, keeps it until it is acknowledged, sends it again as long as it is not, like the exam page.
 * After a failure every fourth one comes back as after a reload: with the next device number.
 */
export function startTaker(base: string, token: string, testId: string, thinkMs: number, random: () => number): Taker {
  const acknowledged: Acknowledged[] = []
  let attemptId: string | null = null
  let epoch = 0
  let seq = 0
  let running = true
  let lastAt = 0
  let resumptions = 0

  const call = async (path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> } | null> => {
    try {
      const reply = await fetch(`${base}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `sid=${token}`, 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      })
      const text = await reply.text()
      return reply.status >= 500 ? null : { status: reply.status, body: JSON.parse(text) as Record<string, unknown> } // our API answers with objects
    } catch {
      return null // killed, being started, or the reply was cut off: the same again
    }
  }
  /** Sends until there is an answer; the taker never asks anybody for help. */
  const until = async (path: string, body: unknown) => {
    for (;;) {
      const reply = await call(path, body)
      if (reply?.status === 200) return reply.body
      if (reply !== null) throw new Error(`${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`)
      await sleep(100 + random() * 200)
    }
  }

  const take = async () => {
    const begun = await until(`/tests/${testId}/attempts`, {})
    attemptId = String(begun['id'])
    epoch = Number(begun['epoch'])
    const size = (begun['questions'] as unknown[]).length
    while (running) {
      const op = { epoch, seq: ++seq, place: Math.floor(random() * size), value: random() < 0.5 }
      const body = { ops: [{ ...op, kind: 'answer', value: { kind: 'true-false', value: op.value }, deviceMs: seq }] }
      let reply = await call(`/attempts/${attemptId}/answers`, body)
      const failed = reply === null
      while (reply === null) {
        await sleep(100 + random() * 200)
        reply = await call(`/attempts/${attemptId}/answers`, body)
      }
      if (reply.status !== 200) throw new Error(`saving answered ${reply.status}: ${JSON.stringify(reply.body)}`)
      acknowledged.push({ attemptId, ...op, late: Number(reply.body['late']) > 0 })
      lastAt = performance.now()
      if (failed && random() < 0.25) {
        epoch = Number((await until(`/attempts/${attemptId}/resumption`, {}))['epoch'])
        seq = 0
        resumptions++
      }
      await sleep(thinkMs * (0.5 + random()))
    }
  }
  const done = take()
  done.catch((error: unknown) => {
    running = false
    console.error(error)
  })

  return {
    attemptId: () => attemptId,
    acknowledged,
    lastAt: () => lastAt,
    resumptions: () => resumptions,
    stop: () => {
      running = false
      return done
    },
    submit: async () => {
      const receipt = await until(`/attempts/${attemptId}/submission`, { epoch, lastSeq: seq })
      return { digest: String(receipt['digest']), answers: Number(receipt['answers']) }
    },
  }
}
