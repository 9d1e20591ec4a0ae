/** npm run narrate -- --model FOLDER [--runtime FOLDER] [--voice af_heart]: records the spoken lines that have no recording yet, in every voice of the book or in one. See src/tools/narration.ts. */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({ options: { model: { type: 'string' }, runtime: { type: 'string' }, voice: { type: 'string' } } })

if (values.model === undefined) {
  console.error(
    [
      'Say where the speech model is: npm run narrate -- --model FOLDER',
      'FOLDER holds kokoro-v1.0.int8.onnx, vocab.json and voices/ (Kokoro-82M, Apache-2.0).',
      '--runtime FOLDER: where onnxruntime-node is installed, if not in the model folder.',
    ].join('\n'),
  )
  process.exit(2)
}

const { module: narration } = await runnerImport(resolve(project, 'src/tools/narration.ts'), { configFile: false, root: project, logLevel: 'error' })
const model = resolve(values.model)
try {
  await narration.narrate({
    project,
    model,
    runtime: resolve(values.runtime ?? model),
    voice: values.voice,
    say: (/** @type {string} */ line) => console.log(line),
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
