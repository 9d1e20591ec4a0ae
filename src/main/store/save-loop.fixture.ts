/** A process that saves without end and says on its output which ids are saved: the test kills it in the middle. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { localTime } from '../../core/entries/local-time.ts'
import { Store } from './store.ts'

const store = new Store({
  folder: process.argv[2] ?? '',
  id: randomUUID,
  clock: Date.now,
  localTime: (ms) => localTime(ms, 0),
  wait,
  settled: () => undefined,
  foundAnother: () => undefined,
  aboutExport: (at) => at,
})
const opened = await store.load()
if (opened.state !== 'ready' || opened.note) throw new Error('not opened without question')
for (;;) {
  const changes = await Promise.all(
    ['a', 'b'].map((text) => store.record({ kind: 'reflection', data: { lesson: 'A1', title: 'A lesson', prompt: 'p', text } })),
  )
  for (const { entries } of changes) writeSync(1, `${entries[0]?.id ?? ''}\n`)
}
