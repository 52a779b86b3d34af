import { benchCompliance } from './compliance.ts'
import { benchPages } from './pages.ts'
import { benchRequests, startBenchServer } from './requests.ts'
import { benchEmergency } from './emergency.ts'
import { benchSize } from './size.ts'
import { benchStart } from './start.ts'

// npm run bench -- [part …]: parts are start, size, pages, or the name of an operation (sign-in, home, course, gradebook, attempt).
const asked = process.argv.slice(2)
const wants = (name: string) => asked.length === 0 || asked.some((word) => name.includes(word))
const operations = ['sign-in', 'learner home', 'course page', 'gradebook page', 'attempt']

if (wants('size')) benchSize()
if (operations.some(wants) || wants('pages')) {
  const running = await startBenchServer()
  try {
    if (operations.some(wants)) await benchRequests(running, wants)
    if (wants('pages')) await benchPages(running)
  } finally {
    await running.stop()
  }
}
if (wants('compliance')) await benchCompliance()
if (wants('start')) await benchStart()
if (wants('emergency')) await benchEmergency()
