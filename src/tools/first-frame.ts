/** Vite plugin: index.html asks for its styles and runs begin.ts, so that the frame in it can be painted; begin.ts brings the main script, and all that it imports, after that. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transformWithOxc, type Plugin } from 'vite'

/** Not an input of the build beside index.html: with two of them what both could need is cut into many small files, and the first paint waits for each. */
const source = 'begin.ts'
const begin = 'assets/begin.js'

const script = /<script type="module" crossorigin src="(?<main>[^"]+)"><\/script>/
const modules = /<link rel="modulepreload" crossorigin href=/g
const styles = /\s*<link rel="stylesheet"[^>]*>/g

export function firstFramePlugin(): Plugin {
  let root = ''
  return {
    name: 'groundwork:first-frame',
    apply: 'build',
    configResolved: (config) => {
      root = config.root
    },
    async generateBundle() {
      const { code } = await transformWithOxc(await readFile(join(root, source), 'utf8'), source)
      this.emitFile({ type: 'asset', fileName: begin, source: code })
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const main = script.exec(html)?.groups?.['main']
        if (main === undefined) throw new Error('index.html has no main script')
        const first = [
          ...(html.match(styles) ?? []).map((link) => link.trim()),
          `<script type="module" crossorigin src="./${begin}"></script>`,
          `<link rel="after-frame" crossorigin href="${main}" data-main>`,
        ]
        return html.replace(styles, '').replace(modules, '<link rel="after-frame" crossorigin href=').replace(script, first.join('\n    '))
      },
    },
  }
}
