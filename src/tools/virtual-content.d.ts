/** What the content plugin hands to the book of the renderer. Inline `import('…')` type: a relative import in an ambient module would be silently `any`. */
declare module 'virtual:content' {
  const content: import('../core/content/open-book.ts').BookData
  export default content
}
declare module 'virtual:content/safety' {
  const safety: import('../core/advice/safety.ts').Safety
  export default safety
}
