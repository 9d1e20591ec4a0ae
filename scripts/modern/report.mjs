/** What was told in the newer browser, as the page docs/modern.md and the last line of the run say it. */

/** @typedef {{ file: string, title: string, outcome: 'passed' | 'failed' | 'skipped', reason: string, figures: string[] }} Story */

/** @param {readonly Story[]} stories @param {Story['outcome']} outcome */
const having = (stories, outcome) => stories.filter((story) => story.outcome === outcome)

/** @param {readonly Story[]} stories */
export function closing(stories) {
  const [passed, failed, skipped] = /** @type {const} */ (['passed', 'failed', 'skipped']).map((outcome) => having(stories, outcome).length)
  return `modern: ${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** @param {string} title @param {readonly string[]} lines */
const list = (title, lines) => (lines.length === 0 ? [] : [`## ${title}`, '', ...lines.map((line) => `- ${line}`), ''])

/**
 * @param {readonly string[]} facts about the run, a line each
 * @param {readonly Story[]} stories
 * @returns {string} Markdown
 */
export function report(facts, stories) {
  const files = [...new Set(stories.map(({ file }) => file))].sort()
  const rows = files.map((file) => {
    const of = stories.filter((story) => story.file === file)
    return `| ${file} | ${having(of, 'passed').length} | ${having(of, 'failed').length} | ${having(of, 'skipped').length} |`
  })
  return [
    '# The window in a newer browser',
    '',
    'Written by `npm run modern`, whole; nothing is put in by hand. What had to be mended for it stands in the messages of the commits.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    `**${closing(stories)}**`,
    '',
    '| stories | passed | failed | skipped |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...list(
      'Failed',
      having(stories, 'failed').map(({ file, title }) => `${file}: ${title}`),
    ),
    ...list(
      'Figures',
      stories.flatMap(({ figures }) => figures),
    ),
    ...list(
      'Skipped',
      having(stories, 'skipped').map(({ file, title, reason }) => `${file}: ${title} (${reason || 'not run, because something before it failed'})`),
    ),
  ].join('\n')
}
