/** Runs a program to its end and keeps what it said. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { atEnd, endChild, isStopping } from './ending.mjs'

const kept = 400_000 // characters; the end of an output holds the reason

/**
 * @typedef {object} Ended
 * @property {number} code 0 when all went well; 1 when it was stopped or could not be started
 * @property {string} output what it wrote, both streams in order
 */

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, live?: boolean }} [options] live: let the person read along instead of keeping the output
 * @returns {Promise<Ended>} never rejects, and never resolves once a signal has told us to stop
 */
export function run(program, args, { cwd = process.cwd(), env = process.env, live = false } = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && program.endsWith('.cmd')
    const out = live ? 'inherit' : 'pipe'
    const child = spawn(program, args, { cwd, env, shell, stdio: ['ignore', out, out] })
    const forget = atEnd(() => endChild(child))
    let output = ''
    const keep = (/** @type {Buffer} */ part) => (output = (output + part.toString()).slice(-kept))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => (output += error.message))
    child.once('close', (code) => {
      forget()
      if (!isStopping()) resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Where a program is, or undefined. The administrator's folders count: ordinary people often lack them in PATH.
 * @param {string} name
 * @param {string | undefined} [path]
 */
export function findProgram(name, path = process.env['PATH']) {
  const folders = [...(path ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/bin', '/bin']
  return folders
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))
}

/** npm as this Node knows it. @param {string[]} args @returns {[string, string[]]} */
export function npm(args) {
  const cli = process.env['npm_execpath']
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) return [process.execPath, [cli, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}
