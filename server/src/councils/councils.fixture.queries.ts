import { withClient } from '#lib/postgres'

/** Writes too few into the count of a decision, as somebody with the database in hand could; the reply undoes it. */
export async function breakQuorum(url: string, meetingId: string): Promise<() => Promise<void>> {
  const set = (present: number) =>
    withClient(url, async (client) => {
      await client.query(
        `UPDATE councils.decision SET tally = jsonb_set(tally, '{quorum,present}', $2::text::jsonb) WHERE meeting_id = $1`,
        [meetingId, String(present)],
      )
    })
  await set(2)
  return () => set(5)
}
