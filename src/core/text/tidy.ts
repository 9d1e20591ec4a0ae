/** A file's text as it is read: Windows line ends and a byte order mark are not the writer's business. */

export const tidy = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
