/**
 * The menu, hidden until Alt is pressed. It shows the page's own keys and takes none of them: the page hears Ctrl+Z in its
 * table, Ctrl+C over its cells. No reload and no developer tools.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../shared/i18n/translator.ts';

type Actions = {
  readonly openDataFolder: () => void;
  /** Presses a key in the page, where it means what it means there. */
  readonly press: (keyCode: string, modifiers?: readonly 'control'[]) => void;
};
type Item = MenuItemConstructorOptions;

export function menuTemplate(t: Translate, { openDataFolder, press }: Actions): Item[] {
  const label = (key: string): string => t(`window.shell.${key}`);
  const role = (name: NonNullable<Item['role']>, key: string, accelerator: string): Item => ({
    role: name,
    label: label(key),
    accelerator,
  });
  const shown = (item: Item): Item => ({ ...item, registerAccelerator: false });
  const separator: Item = { type: 'separator' };
  return [
    {
      label: label('file'),
      submenu: [
        { label: label('dataFolder'), click: openDataFolder },
        separator,
        { role: 'quit', label: label('quit') },
      ],
    },
    {
      label: label('edit'),
      submenu: [
        shown({ label: label('undo'), accelerator: 'Ctrl+Z', click: () => press('Z', ['control']) }),
        shown({ label: label('redo'), accelerator: 'Ctrl+Y', click: () => press('Y', ['control']) }),
        separator,
        shown(role('cut', 'cut', 'Ctrl+X')),
        shown(role('copy', 'copy', 'Ctrl+C')),
        shown(role('paste', 'paste', 'Ctrl+V')),
        separator,
        shown(role('selectAll', 'selectAll', 'Ctrl+A')),
      ],
    },
    {
      label: label('view'),
      submenu: [
        role('zoomIn', 'zoomIn', 'Ctrl+Plus'),
        role('zoomOut', 'zoomOut', 'Ctrl+-'),
        role('resetZoom', 'resetZoom', 'Ctrl+0'),
        separator,
        role('togglefullscreen', 'fullScreen', 'F11'),
      ],
    },
    {
      label: label('help'),
      submenu: [shown({ label: label('helpPage'), accelerator: 'F1', click: () => press('F1') })],
    },
  ];
}
