import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { Stride } from './selection.ts';
import type { Remark } from './types.ts';

export type EditorProps = {
  /** Screen readers name the field by it. */
  readonly label: string;
  readonly initial: string;
  /** Typed: the arrows leave the cell. Opened by F2: they move in the text. */
  readonly mode: 'typed' | 'opened';
  readonly remark: Remark | null;
  readonly onInput: (text: string) => void;
  /** @param way where to go on; 'away': a key of the window took over; null = the field lost the keyboard. */
  readonly onDone: (text: string, way: Stride | (typeof ARROWS)[number] | 'away' | null) => void;
  readonly onCancel: () => void;
};

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

/**
 * The field in a cell. React never writes into it: Vietnamese keyboards type by sending backspaces and letters, or by
 * composing, and either goes wrong where a page puts its own text back.
 */
export function CellEditor({ label, initial, mode, remark, onInput, onDone, onCancel }: EditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const remarkId = useId();
  useLayoutEffect(() => {
    field.current?.focus();
    if (mode === 'opened') field.current?.select();
  }, [mode]);
  return (
    <>
      <input
        ref={field}
        className="num"
        aria-label={label}
        aria-invalid={remark?.refused ?? false}
        aria-describedby={remark ? remarkId : undefined}
        autoComplete="off"
        spellCheck={false}
        defaultValue={initial}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={(event) => onDone(event.currentTarget.value, null)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const text = event.currentTarget.value;
          const back = event.shiftKey;
          const arrow = mode === 'typed' ? ARROWS.find((one) => one === event.key) : undefined;
          if (event.key === 'Enter') onDone(text, { along: 'rows', back });
          else if (event.key === 'Tab') onDone(text, { along: 'columns', back });
          else if (event.key === 'Escape') onCancel();
          else if (arrow !== undefined) onDone(text, arrow);
          else {
            if (isOfTheWindow(event)) onDone(text, 'away');
            return;
          }
          event.preventDefault();
        }}
        onCopy={(event) => event.stopPropagation()}
        onPaste={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {remark && (
        <span id={remarkId} className={`remark ${remark.refused ? 'refused' : ''}`} role="alert">
          {remark.text}
        </span>
      )}
    </>
  );
}

/** Ctrl or Alt with a key, and function keys, belong to the window around, but for those that edit the text itself. */
function isOfTheWindow({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const control = ctrlKey || metaKey;
  // AltGr is both, and types a letter.
  if (control !== altKey) return /^(Digit|Key[^ACVXYZ])/.test(code);
  return !control && /^F\d+$/.test(key) && key !== 'F2';
}
