/**
 * typescript-eslint's parser over one program for the whole run, components included. Left to itself it makes its program anew for each component
 * that it comes to, which is most of the time of a lint. A text that differs from the disk (in an editor) goes the usual way.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import svelte from 'eslint-plugin-svelte'
import ts from 'typescript'
import { parser as plainParser } from 'typescript-eslint'

/**
 * @typedef {{ filePath?: string, tsconfigRootDir?: string, projectService?: unknown, programs?: ts.Program[], parser?: Parser }} Options
 * @typedef {{ meta?: { name: string, version: string }, parseForESLint: (code: string, options: Options) => { ast: unknown, scopeManager: unknown } }} Parser
 */

const parser = /** @type {Parser} */ (plainParser)
const svelteParser = /** @type {Parser} */ (
  svelte.configs.base.find(({ languageOptions }) => languageOptions?.['parser'])?.languageOptions?.['parser']
)

/**
 * The TypeScript that the Svelte parser makes of a component, as it will ask for it to be parsed with types.
 * @param {string} file @returns {string} the file's own text when it cannot be parsed: the lint itself says why
 */
function asTypeScript(file) {
  const text = readFileSync(file, 'utf8')
  let made = text
  /** @type {Parser} */
  const listening = {
    ...parser,
    parseForESLint(code, options) {
      if (!options.projectService) return parser.parseForESLint(code, options) // a first look, without types
      made = code
      throw new Error('that is all that was wanted')
    },
  }
  try {
    svelteParser.parseForESLint(text, { filePath: file, parser: listening, projectService: true })
  } catch {
    // it was heard, or there is a mistake in the component
  }
  return made
}

/** @type {ts.Program | undefined} */
let whole

/** @param {string} root the folder of tsconfig.json */
function program(root) {
  if (whole) return whole
  const component = { extension: '.svelte', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }
  const { config } = /** @type {{ config: unknown }} */ (ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)))
  const allowing = { allowNonTsExtensions: true } // as the language service has it: else no file may end in .svelte
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root, allowing, undefined, undefined, [component])
  const host = ts.createCompilerHost(options, true)
  const plain = host.getSourceFile
  host.getSourceFile = (file, target, ...rest) =>
    /\.svelte(\.ts)?$/.test(file) ? ts.createSourceFile(file, asTypeScript(file), target, true, ts.ScriptKind.TS) : plain(file, target, ...rest)
  whole = ts.createProgram(fileNames, options, host)
  return whole
}

/** @type {Parser} */
export const typedParser = {
  ...parser,
  meta: { name: 'typed-parser', version: parser.meta?.version ?? '' },
  parseForESLint(code, options) {
    const { projectService, ...rest } = options
    if (!projectService || !rest.filePath) return parser.parseForESLint(code, options)
    const all = program(rest.tsconfigRootDir ?? process.cwd())
    if (all.getSourceFile(rest.filePath)?.text !== code) return parser.parseForESLint(code, options)
    return parser.parseForESLint(code, { ...rest, programs: [all] })
  },
}
