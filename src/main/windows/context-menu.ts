/** The menu of the right mouse button: cut, copy, paste where they make sense. Electron brings none. */
import { edit as words } from '$main-words'
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'

export function attachContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const items: MenuItemConstructorOptions[] = []
    if (isEditable) items.push({ role: 'cut', label: words.cut, enabled: editFlags.canCut })
    if (isEditable || selectionText.trim() !== '') items.push({ role: 'copy', label: words.copy, enabled: editFlags.canCopy })
    if (isEditable)
      items.push(
        { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
        { type: 'separator' },
        { role: 'selectAll', label: words.selectAll },
      )
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
