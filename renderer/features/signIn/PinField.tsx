import { useId } from 'react';

type PinFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** A PIN that is being chosen: nothing may be filled in for it. */
  readonly isNew?: boolean;
  /** The caret stands here from the start. */
  readonly starts?: boolean;
};

export function PinField({ label, value, onType, isNew = false, starts = false }: PinFieldProps) {
  const id = useId();
  return (
    <p className="labelled">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="password"
        value={value}
        maxLength={64}
        autoComplete={isNew ? 'new-password' : 'off'}
        // biome-ignore lint/a11y/noAutofocus: the one field of this screen
        autoFocus={starts}
        onChange={(event) => onType(event.target.value)}
      />
    </p>
  );
}

/** Tells password keepers whose PIN a form asks for; a person sees the name above. */
export const PinOwner = ({ user }: { readonly user: string }) => (
  <input type="text" autoComplete="username" value={user} readOnly hidden />
);
