/** The doors of window.api, with Electron's side of them in the test's hands. */
import { afterEach, expect, test, vi } from 'vitest'
import type { Api } from './index.ts'

const electron = vi.hoisted(() => ({ invoke: vi.fn(), exposed: {} as Api }))
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (_name: string, api: Api) => (electron.exposed = api) },
  ipcRenderer: { invoke: electron.invoke },
}))
process.argv.push(`--groundwork=${encodeURIComponent(JSON.stringify({ appearance: {}, runtime: {} }))}`)
await import('./index.ts')
const api = electron.exposed

afterEach(() => vi.restoreAllMocks())

test('a page hears what the main process answers', async () => {
  electron.invoke.mockResolvedValueOnce({ ok: true, value: null })
  expect(await api.practice.unfinished()).toEqual({ ok: true, value: null })
  expect(electron.invoke).toHaveBeenLastCalledWith('request', 'practice:unfinished')
})

test('a request that nobody answers is answered by its door: no promise fails on a page, and the fault is in the log', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const gone = new Error('made for a test')
  electron.invoke.mockRejectedValue(gone)
  for (const asked of [api.practice.unfinished(), api.practice.forgetPlace('entry-0001'), api.window.compact(true), api.file.erase()])
    expect(await asked).toEqual({ ok: false, refusal: { code: 'not-answered', again: true } })
  expect(told).toHaveBeenCalledWith('Groundwork: nobody answered practice:unfinished:', gone)
})
