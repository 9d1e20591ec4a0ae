/** Vite plugin: index.html asks for its styles first, so that the frame in it can be painted, and runs begin.ts, which brings the main script after that. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transformWithOxc, type Plugin } from 'vite'

/** Not an input of the build beside index.html: with two of them what both could need is cut into many small files, and the first paint waits for each. */
const source = 'begin.ts'
const begin = 'assets/begin.js'

const script = /<script type="module" crossorigin src="(?<main>[^"]+)"><\/script>/
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
          `<link rel="modulepreload" crossorigin href="${main}" data-main>`,
        ]
        return html.replace(styles, '').replace(script, first.join('\n    '))
      },
    },
  }
}
