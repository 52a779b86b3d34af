import { globSync } from 'node:fs'
import { rolldown } from 'rolldown'

const root = new URL('../..', import.meta.url).pathname
const tests = globSync('domain/src/{regulations,requirements}/**/*.test.ts', { cwd: root }).toSorted()
const entry = 'virtual:every-test'

/** All rules and all their tests as one script; libraries are asked for by `require`, so that every mutant shares them. */
export async function bundleTests(): Promise<string> {
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('#') && id !== entry,
    // Nothing may be taken away or folded: what is mutated is what was written.
    treeshake: false,
    optimization: { inlineConst: false },
    resolve: {
      alias: { '#regulations': `${root}domain/src/regulations/index.ts`, '#requirements': `${root}domain/src/requirements/index.ts` },
    },
    onLog: () => undefined, // that clauses are also imported when asked for does not matter here
    plugins: [
      {
        name: 'every-test',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? tests.map((path) => `import ${JSON.stringify(root + path)}`).join('\n') : null),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'cjs', minify: false })
  await bundle.close()
  return output[0].code
}
