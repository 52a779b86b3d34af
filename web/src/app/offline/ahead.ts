const patience = 3_000 // ms

let sending: Promise<unknown> | null = null

/** Tells the reads that changes of this device are on their way. */
export function setAhead(run: Promise<unknown>): void {
  sending = run
  void run.finally(() => {
    if (sending === run) sending = null
  })
}

/** What was changed on this device goes first, so that a read shows it; a network that swallows calls holds reads up no longer than that. */
export async function afterChanges(): Promise<void> {
  if (sending) await Promise.race([sending, new Promise((done) => setTimeout(done, patience))])
}
