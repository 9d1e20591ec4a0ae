/**
 * Loaded by Electron before the app (-r): a disk that does not answer, such as a folder of the network that is away. While the file that GROUNDWORK_DISK_SLEEPS
 * names is there, nothing that is called entries.json… is opened.
 */
const { existsSync } = require('node:fs')
const fs = require('node:fs/promises')
const { setTimeout: wait } = require('node:timers/promises')

const { open } = fs
const sleeps = process.env['GROUNDWORK_DISK_SLEEPS'] ?? ''
fs.open = async (path, ...how) => {
  while (/entries\.json[^/\\]*$/.test(String(path)) && existsSync(sleeps)) await wait(50)
  return open(path, ...how)
}
