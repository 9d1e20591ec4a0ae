/** A file of words in the made-up language: every text in it is stretched; keys, names of parts, what is compared and what is imported stay. */
import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import { stretch } from './stretch.mjs'

const comparing = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
])

/** A text that is a name for the code: a key, one side of a comparison, the name of a part. @param {ts.Node} node @returns {boolean} */
function isName(node) {
  const { parent } = node
  if (ts.isParenthesizedExpression(parent)) return isName(parent)
  if (ts.isBinaryExpression(parent))
    return comparing.has(parent.operatorToken.kind) || (parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken && isName(parent))
  if (ts.isCaseClause(parent)) return parent.expression === node
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node
  if (ts.isPropertyAssignment(parent)) return parent.name === node
  if (ts.isCallExpression(parent)) {
    const called = parent.expression.getText()
    return (called === 'part' && parent.arguments[0] === node) || /(^|\.)(replace|replaceAll|split|join|includes|startsWith|endsWith)$/.test(called)
  }
  if (ts.isVariableDeclaration(parent)) return parent.name.getText() === 'tag'
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isExternalModuleReference(parent)
}

/**
 * @param {string} file its full name: what it imports is found from there
 * @param {string} source
 * @param {string} tag the made-up language, in the place of the file's own
 */
export function wordsOf(file, source, tag) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  /** @type {{ from: number, to: number, text: string }[]} */
  const changes = []
  /** @param {ts.Node} node @param {string} text */
  const put = (node, text) => changes.push({ from: node.getStart(tree), to: node.getEnd(), text })
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isStringLiteral(node)) {
      const imported = ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)
      if (imported && node.text.startsWith('../')) put(node, JSON.stringify(resolve(dirname(file), node.text)))
      else if (ts.isVariableDeclaration(node.parent) && node.parent.name.getText() === 'tag') put(node, JSON.stringify(tag))
      else if (!isName(node)) put(node, JSON.stringify(stretch(node.text)))
    } else if (ts.isNoSubstitutionTemplateLiteral(node)) {
      if (!isName(node)) put(node, JSON.stringify(stretch(node.text)))
    } else if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      const raw = node.getText(tree)
      const end = ts.isTemplateTail(node) ? 1 : 2
      put(node, raw.slice(0, 1) + stretch(raw.slice(1, -end)) + raw.slice(-end))
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return changes.reduceRight((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), source)
}
